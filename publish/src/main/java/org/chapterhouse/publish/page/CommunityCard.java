package org.chapterhouse.publish.page;

import java.util.List;

/**
 * A community as a page shows it.
 *
 * @param url of the list of its members
 * @param count of its chapters in the page's language
 */
public record CommunityCard(
    String url, String title, int count, List<TitledLink> chapters, List<TitledLink> entities) {

  public CommunityCard {
    chapters = List.copyOf(chapters);
    entities = List.copyOf(entities);
  }
}
