package org.chapterhouse.publish.search;

import java.util.List;

/**
 * A page of what was found.
 *
 * @param searched the query that found it: the one asked for, or a suggestion instead of it
 * @param found best first
 * @param suggestion whether it is a suggestion, because the query itself found nothing
 * @param next where the next page starts; the end when this is the last
 */
public record SearchResults(
    String searched, List<Found> found, boolean suggestion, SearchPlace next) {

  public SearchResults {
    found = List.copyOf(found);
  }

  SearchResults suggested() {
    return new SearchResults(searched, found, true, next);
  }
}
