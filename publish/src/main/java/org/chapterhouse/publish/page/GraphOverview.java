package org.chapterhouse.publish.page;

import java.util.List;
import org.chapterhouse.publish.store.GraphSize;

/**
 * What the page of the whole graph shows.
 *
 * @param suggestions titles to choose from where a way is asked for
 * @param unlinked chapters that nothing links to, the first of them
 * @param unlinking chapters that link to nothing, the first of them
 */
public record GraphOverview(
    GraphSize size,
    PathAnswer path,
    List<String> suggestions,
    List<RankedLink> chapters,
    List<RankedLink> entities,
    CommunityMap map,
    List<CommunityCard> communities,
    List<TitledLink> unlinked,
    List<TitledLink> unlinking) {

  /** Chapters of a list that goes on elsewhere. */
  static final int SHORT = 12;

  public GraphOverview {
    suggestions = List.copyOf(suggestions);
    chapters = List.copyOf(chapters);
    entities = List.copyOf(entities);
    communities = List.copyOf(communities);
    unlinked = List.copyOf(unlinked);
    unlinking = List.copyOf(unlinking);
  }

  /** The first of a list, when it holds one more than is shown. */
  public static List<TitledLink> shown(List<TitledLink> links) {
    return links.subList(0, Math.min(SHORT, links.size()));
  }

  /** Whether the list goes on elsewhere. */
  public static boolean isCut(List<TitledLink> links) {
    return links.size() > SHORT;
  }
}
