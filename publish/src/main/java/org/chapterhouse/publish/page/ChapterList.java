package org.chapterhouse.publish.page;

import java.util.List;

/**
 * What a page shows that lists some chapters: a folder, a letter or a part.
 *
 * @param trail what it belongs to
 * @param count of all the chapters it is about
 * @param folders below it
 * @param chapters those of this page
 * @param letters the other letters; empty unless it shows a letter
 */
public record ChapterList(
    String title,
    List<TitledLink> trail,
    int count,
    List<CountedLink> folders,
    List<TitledLink> chapters,
    List<CountedLink> letters,
    Pager pager) {

  public ChapterList {
    trail = List.copyOf(trail);
    folders = List.copyOf(folders);
    chapters = List.copyOf(chapters);
    letters = List.copyOf(letters);
  }
}
