package org.chapterhouse.linking;

import java.util.HashMap;
import java.util.Map;
import org.chapterhouse.markdown.ChapterId;

/** The numbers of a language's chapters by the folders they are in; without order. */
final class FolderChapters {
  private final Map<String, ChapterNumbers> byFolder = new HashMap<>();

  void add(ChapterId id, int number) {
    String slug = id.slug();
    for (int end = slug.lastIndexOf('/'); end > 0; end = slug.lastIndexOf('/', end - 1)) {
      byFolder.computeIfAbsent(slug.substring(0, end), any -> new ChapterNumbers()).add(number);
    }
  }

  void remove(ChapterId id, int number) {
    String slug = id.slug();
    for (int end = slug.lastIndexOf('/'); end > 0; end = slug.lastIndexOf('/', end - 1)) {
      byFolder.computeIfPresent(
          slug.substring(0, end), (any, numbers) -> numbers.remove(number) ? null : numbers);
    }
  }

  /** Sets a value for every chapter in a folder, but not for its page. */
  void set(String folder, double[] byNumber, double value) {
    ChapterNumbers numbers = byFolder.get(folder);
    if (numbers != null) {
      numbers.set(byNumber, value);
    }
  }
}
