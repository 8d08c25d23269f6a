package org.chapterhouse.linking.related;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chapterhouse.linking.CardLink;
import org.chapterhouse.linking.Catalogue;
import org.chapterhouse.linking.Resolution;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.ChapterId;
import org.chapterhouse.markdown.ChapterLink;

/** Where the links in the texts of chapters lead. */
final class SiteLinks {
  private final Map<ChapterId, Chapter> chapters;
  private final Catalogue catalogue;

  SiteLinks(Map<ChapterId, Chapter> chapters, Catalogue catalogue) {
    this.chapters = chapters;
    this.catalogue = catalogue;
  }

  /** The chapter that a link in a chapter leads to; empty when it leads to none. */
  Optional<ChapterId> target(ChapterId source, ChapterLink link) {
    CardLink meant = new CardLink(link.candidates(), link.fragment(), link.text(), link.name());
    Resolution resolution = catalogue.resolve(source, meant);
    return resolution.leadsToChapter() ? Optional.of(resolution.target()) : Optional.empty();
  }

  /** Whether a link in one leads to the other. */
  boolean leads(ChapterId source, ChapterId target) {
    return !places(source, target).isEmpty();
  }

  /** Whether a link that stands on that line of one leads to the other. */
  boolean leads(ChapterId source, int line, ChapterId target) {
    Chapter chapter = chapters.get(source);
    return chapter != null
        && chapter.links().stream()
            .filter(link -> link.line() == line)
            .anyMatch(link -> target(source, link).equals(Optional.of(target)));
  }

  /** Which of its links lead there, counted from 0. */
  List<Integer> places(ChapterId source, ChapterId target) {
    List<Integer> places = new ArrayList<>();
    Chapter chapter = chapters.get(source);
    for (int at = 0; chapter != null && at < chapter.links().size(); at++) {
      if (target(source, chapter.links().get(at)).equals(Optional.of(target))) {
        places.add(at);
      }
    }
    return places;
  }
}
