package org.chapterhouse.bench.quality.corpus;

import java.util.List;
import java.util.Optional;
import org.chapterhouse.linking.BrokenReason;
import org.chapterhouse.linking.CardLink;
import org.chapterhouse.linking.Catalogue;
import org.chapterhouse.linking.Resolution;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.ChapterId;
import org.chapterhouse.markdown.ChapterLink;

/** Where links lead: to a chapter even when the heading they name is gone. */
final class Resolved {
  private Resolved() {}

  /** The links from a chapter to others, in document order. */
  static List<HumanLink> links(Chapter chapter, Catalogue catalogue) {
    List<Span> seeAlso = SeeAlso.in(chapter.source(), chapter.headings());
    return chapter.links().stream()
        .flatMap(
            link ->
                target(chapter.id(), link, catalogue)
                    .filter(target -> !target.equals(chapter.id()))
                    .map(target -> humanLink(link, target, seeAlso))
                    .stream())
        .toList();
  }

  private static HumanLink humanLink(ChapterLink link, ChapterId target, List<Span> seeAlso) {
    boolean within = seeAlso.stream().anyMatch(span -> span.holds(link.start()));
    return new HumanLink(target, link.text(), link.start(), link.end(), within);
  }

  private static Optional<ChapterId> target(
      ChapterId source, ChapterLink link, Catalogue catalogue) {
    CardLink card = new CardLink(link.candidates(), link.fragment(), link.text(), link.name());
    Resolution resolution = catalogue.resolve(source, card);
    return resolution.broken() == null || resolution.broken() == BrokenReason.NO_SUCH_HEADING
        ? Optional.of(resolution.target())
        : Optional.empty();
  }
}
