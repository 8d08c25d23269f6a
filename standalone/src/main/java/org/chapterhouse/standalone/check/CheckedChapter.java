package org.chapterhouse.standalone.check;

import java.util.HashMap;
import java.util.Map;
import org.chapterhouse.linking.BrokenLink;
import org.chapterhouse.linking.Card;
import org.chapterhouse.linking.OwnText;
import org.chapterhouse.linking.words.Analysis;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.ChapterId;
import org.chapterhouse.markdown.ChapterLink;

/**
 * What is kept of a chapter once its file is read; the parsed text would fill the memory.
 *
 * @param path its file
 * @param text what its ties are worked out from; its card is of no revision
 * @param columns by the offset where a link or a file is written: its column, from 1
 */
record CheckedChapter(String path, OwnText text, Map<Integer, Integer> columns) {

  static CheckedChapter of(Chapter chapter, Analysis analysis) {
    String source = chapter.source();
    Map<Integer, Integer> columns = new HashMap<>();
    chapter.links().forEach(link -> columns.put(link.start(), column(source, link.start())));
    chapter.files().forEach(file -> columns.put(file.start(), column(source, file.start())));
    return new CheckedChapter(chapter.path(), OwnText.of(chapter, 0, 0, "", analysis), columns);
  }

  Card card() {
    return text.card();
  }

  ChapterId id() {
    return card().id();
  }

  /** Fragment of a broken link, decoded; empty for a missing file. */
  String fragmentOf(BrokenLink broken) {
    return text.links().stream()
        .filter(link -> link.start() == broken.start())
        .map(ChapterLink::fragment)
        .findFirst()
        .orElse("");
  }

  int columnOf(BrokenLink broken) {
    return columns.getOrDefault(broken.start(), 1);
  }

  private static int column(String source, int offset) {
    int start = offset;
    while (start > 0 && !isLineEnd(source.charAt(start - 1))) {
      start--;
    }
    return offset - start + 1;
  }

  private static boolean isLineEnd(char unit) {
    return unit == '\n' || unit == '\r';
  }
}
