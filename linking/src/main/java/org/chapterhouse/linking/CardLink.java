package org.chapterhouse.linking;

import java.util.List;
import org.chapterhouse.markdown.ChapterId;

/**
 * One internal link of a chapter, before it is resolved.
 *
 * @param candidates chapters the link can mean, best first; never empty
 * @param fragment heading id the link names; empty when none
 * @param text text of the link
 * @param name {@link ChapterId#wikiName} of the chapters of the same language that are meant when
 *     none of the candidates is there; empty for all but wiki links
 */
public record CardLink(List<ChapterId> candidates, String fragment, String text, String name) {
  public CardLink {
    candidates = List.copyOf(candidates);
    if (candidates.isEmpty()) {
      throw new IllegalArgumentException("a link without candidates: " + text + "#" + fragment);
    }
  }
}
