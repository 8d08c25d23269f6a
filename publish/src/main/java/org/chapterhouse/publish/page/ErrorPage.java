package org.chapterhouse.publish.page;

import java.util.List;

/**
 * What a page says that shows no chapter.
 *
 * @param status HTTP status
 * @param path what was asked for
 * @param nearest chapters that may have been meant
 */
public record ErrorPage(int status, String path, List<TitledLink> nearest) {

  public ErrorPage {
    nearest = List.copyOf(nearest);
  }
}
