package org.chapterhouse.markdown;

import java.util.List;

/**
 * A chapter that must never be offered as a mention in this one: an entry of {@code not-linked}.
 *
 * @param written slug, id or relative path, as written
 * @param candidates chapters it can mean, best first, at least one, none twice
 * @param line line in the file, from 1
 */
public record RejectedChapter(String written, List<ChapterId> candidates, int line) {
  public RejectedChapter {
    candidates = List.copyOf(candidates);
    if (candidates.isEmpty()) {
      throw new IllegalArgumentException("an entry of not-linked needs a candidate: " + written);
    }
  }
}
