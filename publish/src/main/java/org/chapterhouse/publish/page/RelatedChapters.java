package org.chapterhouse.publish.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.ChosenChapter;
import org.chapterhouse.markdown.Editorial;
import org.chapterhouse.publish.store.RelatedLine;
import org.chapterhouse.publish.store.Views;

/**
 * What to read next: the editor's own choice first, with the editor's reasons, then what was worked
 * out. What the text itself lists as related is not said twice.
 */
final class RelatedChapters {

  private static final int MOST = 12;
  private static final int REASONS = 2;

  private RelatedChapters() {}

  static List<RelatedLink> of(Chapter chapter, Destinations destinations, Views views) {
    Map<String, String> chosen = new LinkedHashMap<>();
    for (ChosenChapter each : chapter.chosen()) {
      destinations.idOf(each.link()).ifPresent(id -> chosen.putIfAbsent(id, each.reason()));
    }
    Set<Integer> inFrontMatter =
        chapter.frontMatter().related().stream()
            .map(Editorial.RelatedEntry::start)
            .collect(Collectors.toSet());
    Set<String> shown =
        chapter.chosen().stream()
            .filter(each -> inFrontMatter.contains(each.link().start()))
            .flatMap(each -> destinations.idOf(each.link()).stream())
            .collect(Collectors.toSet());
    Map<String, String> titles = views.navigation().titlesOf(shown);
    List<RelatedLine> lines = views.surroundings().related(chapter.id().toString(), MOST);
    Map<String, List<String>> reasons =
        lines.stream().collect(Collectors.toMap(RelatedLine::id, RelatedLine::reasons));
    Stream<RelatedLink> own =
        chosen.entrySet().stream()
            .filter(each -> titles.containsKey(each.getKey()))
            .map(
                each ->
                    link(
                        each.getKey(),
                        titles.getOrDefault(each.getKey(), ""),
                        each.getValue(),
                        reasons.getOrDefault(each.getKey(), List.of())));
    Stream<RelatedLink> workedOut =
        lines.stream()
            .filter(line -> !chosen.containsKey(line.id()))
            .map(line -> link(line.id(), line.title(), "", line.reasons()));
    return Stream.concat(own, workedOut).toList();
  }

  /** The editor's own reason counts among the few, and may have been worked out once more. */
  private static RelatedLink link(String id, String title, String own, List<String> reasons) {
    List<String> others =
        reasons.stream()
            .filter(reason -> !reason.equals(own))
            .limit(own.isEmpty() ? REASONS : REASONS - 1)
            .toList();
    return new RelatedLink(Urls.chapter(id), title, own, others);
  }
}
