package org.chapterhouse.standalone.check;

import java.util.List;
import org.chapterhouse.linking.BrokenLink;
import org.chapterhouse.linking.Card;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.ChapterId;
import org.chapterhouse.markdown.ChapterLink;

/**
 * What is kept of a chapter once its file is read; the parsed text would fill the memory.
 *
 * @param path its file
 * @param card its card, of no revision
 * @param links its links
 * @param columns column of each of them, from 1
 */
record CheckedChapter(String path, Card card, List<ChapterLink> links, List<Integer> columns) {

  static CheckedChapter of(Chapter chapter) {
    String source = chapter.source();
    return new CheckedChapter(
        chapter.path(),
        Card.of(chapter, 0, 0, ""),
        chapter.links(),
        chapter.links().stream().map(link -> column(source, link.start())).toList());
  }

  ChapterId id() {
    return card.id();
  }

  /** Fragment of a broken link, decoded. */
  String fragmentOf(BrokenLink broken) {
    return links.get(indexOf(broken)).fragment();
  }

  int columnOf(BrokenLink broken) {
    return columns.get(indexOf(broken));
  }

  private int indexOf(BrokenLink broken) {
    for (int index = 0; index < links.size(); index++) {
      if (links.get(index).start() == broken.start()) {
        return index;
      }
    }
    throw new IllegalArgumentException(path + " has no link at offset " + broken.start());
  }

  private static int column(String source, int offset) {
    int before = offset - 1;
    return offset - Math.max(source.lastIndexOf('\n', before), source.lastIndexOf('\r', before));
  }
}
