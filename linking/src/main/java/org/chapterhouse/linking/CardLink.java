package org.chapterhouse.linking;

import java.util.List;
import org.chapterhouse.markdown.ChapterId;

/**
 * One internal link of a chapter, before it is resolved.
 *
 * @param candidates chapters the link can mean, best first; never empty
 * @param fragment heading id the link names; empty when none
 * @param text text of the link
 * @param name last segment of the slug by which a chapter of the same language is meant when there
 *     is none of the candidates; empty for all but wiki links
 */
public record CardLink(List<ChapterId> candidates, String fragment, String text, String name) {
  public CardLink {
    candidates = List.copyOf(candidates);
    if (candidates.isEmpty()) {
      throw new IllegalArgumentException("a link without candidates: " + text + "#" + fragment);
    }
  }
}
