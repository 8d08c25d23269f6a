package org.chapterhouse.publish.page;

import java.util.List;

/**
 * What a language's page or the home page shows. Whatever the number of chapters, it stays small:
 * many chapters are shown as folders and letters.
 *
 * @param count of all chapters
 * @param start the root chapter of the language, as a list of at most one
 * @param recent the chapters edited last
 * @param parts of the handbook with their first chapters
 * @param folders outermost ones
 * @param letters titles begin with
 * @param groups all chapters under the first letters of their titles; empty when there are many
 */
public record ListPage(
    int count,
    List<TitledLink> start,
    List<RecentChange> recent,
    List<PartGroup> parts,
    List<CountedLink> folders,
    List<CountedLink> letters,
    List<LetterGroup> groups) {

  public ListPage {
    start = List.copyOf(start);
    recent = List.copyOf(recent);
    parts = List.copyOf(parts);
    folders = List.copyOf(folders);
    letters = List.copyOf(letters);
    groups = List.copyOf(groups);
  }
}
