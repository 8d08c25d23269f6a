package org.chapterhouse.publish.search;

import org.chapterhouse.publish.store.SearchHit;

/** A place in the order of hits: behind the hit of this score and id. */
public record SearchPlace(double score, String id) {

  /** Before the best hit. */
  public static final SearchPlace START = new SearchPlace(Double.POSITIVE_INFINITY, "");

  /** There is nothing behind it. */
  public static final SearchPlace END = new SearchPlace(Double.NEGATIVE_INFINITY, "");

  static SearchPlace behind(SearchHit hit) {
    return new SearchPlace(hit.score(), hit.id());
  }
}
