package org.chapterhouse.linking;

import java.util.Comparator;
import org.chapterhouse.markdown.ChapterId;

/**
 * By what a wiki link finds a chapter that none of its candidates is: its name within one language.
 *
 * @param language language of the link's own chapter
 * @param name {@link ChapterId#wikiName} of the chapter wanted
 */
record SlugName(String language, String name) {
  /** Of several chapters of one name the one nearest to the root is meant. */
  static final Comparator<ChapterId> BEST_FIRST =
      Comparator.<ChapterId>comparingLong(id -> id.slug().chars().filter(c -> c == '/').count())
          .thenComparing(Comparator.naturalOrder());

  static SlugName of(ChapterId id) {
    return new SlugName(id.language(), id.wikiName());
  }

  /** What the link of that chapter names; nobody's name when it names none. */
  static SlugName in(ChapterId source, CardLink link) {
    return new SlugName(source.language(), link.name());
  }
}
