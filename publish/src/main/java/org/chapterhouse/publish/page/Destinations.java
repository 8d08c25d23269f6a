package org.chapterhouse.publish.page;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.ChapterId;
import org.chapterhouse.markdown.ChapterLink;
import org.chapterhouse.markdown.FileReference;
import org.chapterhouse.markdown.LinkTargets;
import org.chapterhouse.markdown.Suggestion;
import org.chapterhouse.publish.store.StoredFile;
import org.chapterhouse.publish.store.Views;

/** Where the links and images of one chapter lead, all found out at once from one snapshot. */
final class Destinations implements LinkTargets {

  private final Map<String, String> chapters;
  private final Map<String, String> named;
  private final Map<String, StoredFile> files;
  private final List<Suggestion> suggestions;

  private Destinations(
      Map<String, String> chapters,
      Map<String, String> named,
      Map<String, StoredFile> files,
      List<Suggestion> suggestions) {
    this.chapters = chapters;
    this.named = named;
    this.files = files;
    this.suggestions = suggestions;
  }

  static Destinations of(Chapter chapter, List<Suggestion> suggestions, Views views) {
    Set<String> ids =
        distinct(
            chapter.links(), link -> link.candidates().stream().map(ChapterId::toString).toList());
    Set<String> names = distinct(chapter.links(), link -> Set.of(link.name()));
    names.remove("");
    Set<String> paths = distinct(chapter.files(), FileReference::candidates);
    return new Destinations(
        views.liveTargets(ids),
        views.navigation().byWikiName(chapter.id().language(), names),
        views.files().at(paths),
        suggestions);
  }

  private static <T> Set<String> distinct(
      Collection<T> items, Function<T, Collection<String>> candidates) {
    return items.stream()
        .flatMap(item -> candidates.apply(item).stream())
        .collect(Collectors.toSet());
  }

  @Override
  public Optional<String> urlOf(ChapterLink link) {
    return idOf(link).map(Urls::chapter);
  }

  /** The chapter a link leads to. */
  Optional<String> idOf(ChapterLink link) {
    return link.candidates().stream()
        .map(candidate -> chapters.getOrDefault(candidate.toString(), ""))
        .filter(id -> !id.isEmpty())
        .findFirst()
        .or(() -> Optional.ofNullable(named.get(link.name())));
  }

  @Override
  public Optional<String> urlOf(FileReference reference) {
    return reference.candidates().stream()
        .filter(files::containsKey)
        .findFirst()
        .map(files::get)
        .map(file -> Urls.file(file.hash(), file.name()));
  }

  @Override
  public List<Suggestion> suggestions() {
    return suggestions;
  }

  /** The files led to, by hash. */
  Map<String, StoredFile> filesByHash() {
    Map<String, StoredFile> byHash = new HashMap<>();
    files.values().forEach(file -> byHash.put(file.hash(), file));
    return byHash;
  }
}
