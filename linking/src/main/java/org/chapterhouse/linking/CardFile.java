package org.chapterhouse.linking;

import java.util.List;

/**
 * One reference of a chapter to a file of the site, before it is resolved.
 *
 * @param candidates paths below the content folder it can mean, best first; never empty
 */
public record CardFile(List<String> candidates) {
  public CardFile {
    candidates = List.copyOf(candidates);
    if (candidates.isEmpty()) {
      throw new IllegalArgumentException("a reference to a file without candidates");
    }
  }
}
