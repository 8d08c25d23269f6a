package org.chapterhouse.linking.related;

import java.util.List;
import org.chapterhouse.markdown.ChapterId;

/**
 * How one chapter is related to another, as their cards and the links between chapters tell.
 *
 * @param target the other chapter
 * @param score strength, 0 to 1, rounded to 1e-4
 * @param evidence what reasons can be made of, the most telling first
 */
public record Pair(ChapterId target, double score, List<Evidence> evidence) {
  public Pair {
    evidence = List.copyOf(evidence);
  }

  /** Whether it stands above another in a ranking. */
  boolean isBefore(Pair other) {
    return isBefore(target, score, other);
  }

  /** Whether a chapter with that score stands above a pair. */
  static boolean isBefore(ChapterId chapter, double score, Pair other) {
    return score > other.score()
        || (score == other.score() && chapter.compareTo(other.target()) < 0);
  }
}
