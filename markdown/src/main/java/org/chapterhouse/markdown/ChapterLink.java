package org.chapterhouse.markdown;

import java.util.List;
import java.util.Optional;

/**
 * A link that may lead to a chapter. Whether it does, only a catalogue knows.
 *
 * @param href the destination as the Markdown means it, escapes and entities decoded
 * @param candidates chapters the href can mean, best first, at least one, none twice
 * @param name for a {@code [[wiki link]]} without a folder: {@link ChapterId#wikiName} of the
 *     chapters it finds anywhere in its language when none of the candidates is there; else empty
 * @param fragment heading id it names, percent-decoded; empty when none
 * @param text text of the link, plain
 * @param title title of the link; empty when none
 * @param sentence the sentence it stands in, plain, cut around the link when very long; for a
 *     {@code related} entry of the front matter its reason
 * @param line line in the file where it starts, from 1
 * @param start offset in the file, in UTF-16 units
 * @param end offset just past it
 */
public record ChapterLink(
    String href,
    List<ChapterId> candidates,
    String name,
    String fragment,
    String text,
    String title,
    String sentence,
    int line,
    int start,
    int end)
    implements Reference {
  public ChapterLink {
    candidates = List.copyOf(candidates);
    if (candidates.isEmpty()) {
      throw new IllegalArgumentException("a chapter link needs a candidate: " + href);
    }
  }

  @Override
  public Optional<String> urlIn(LinkTargets targets) {
    return targets.urlOf(this);
  }
}
