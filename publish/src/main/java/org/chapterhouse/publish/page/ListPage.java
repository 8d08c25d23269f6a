package org.chapterhouse.publish.page;

import java.util.List;

/**
 * What a language's page or the home page shows.
 *
 * @param start the root chapter of the language, as a list of at most one
 * @param recent the chapters edited last
 * @param letters all chapters under the first letters of their titles
 */
public record ListPage(
    int count, List<TitledLink> start, List<RecentChange> recent, List<LetterGroup> letters) {

  public ListPage {
    start = List.copyOf(start);
    recent = List.copyOf(recent);
    letters = List.copyOf(letters);
  }
}
