package org.chapterhouse.publish.store;

import java.util.List;

/**
 * A related chapter that is live.
 *
 * @param reasons the first few, as sentences, the strongest first
 */
public record RelatedLine(String id, String title, List<String> reasons) {

  public RelatedLine {
    reasons = List.copyOf(reasons);
  }
}
