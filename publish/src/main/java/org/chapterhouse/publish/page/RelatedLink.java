package org.chapterhouse.publish.page;

import java.util.List;

/**
 * A chapter worth reading next.
 *
 * @param own the editor's own reason; empty when there is none
 * @param reasons that were worked out, the strongest first
 */
public record RelatedLink(String url, String title, String own, List<String> reasons) {

  public RelatedLink {
    reasons = List.copyOf(reasons);
  }
}
