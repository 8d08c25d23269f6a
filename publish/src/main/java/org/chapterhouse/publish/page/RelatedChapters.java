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
import org.chapterhouse.publish.store.Views;

/**
 * What to read next: the editor's own choice first, with the editor's reasons, then what was worked
 * out. What the text itself lists as related is not said twice.
 */
final class RelatedChapters {

  private static final int MOST = 12;

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
    Stream<RelatedLink> own =
        chosen.entrySet().stream()
            .filter(each -> titles.containsKey(each.getKey()))
            .map(
                each -> {
                  String title = titles.getOrDefault(each.getKey(), "");
                  return new RelatedLink(Urls.chapter(each.getKey()), title, each.getValue());
                });
    Stream<RelatedLink> workedOut =
        views.surroundings().related(chapter.id().toString(), MOST).stream()
            .filter(line -> !chosen.containsKey(line.id()))
            .map(line -> new RelatedLink(Urls.chapter(line.id()), line.title(), line.reason()));
    return Stream.concat(own, workedOut).toList();
  }
}
