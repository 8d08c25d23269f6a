package org.chapterhouse.linking.related;

import java.util.List;
import org.chapterhouse.linking.Card;
import org.chapterhouse.linking.Concordance;

/**
 * The chapters most related to one, by cards and links alone: what its related chapters are made
 * of, and what a task remembers to tell which changes touch them.
 *
 * @param pairs best first
 */
public record Ranking(List<Pair> pairs) {
  public static final Ranking NONE = new Ranking(List.of());

  public Ranking {
    pairs = List.copyOf(pairs);
  }

  /** Ranks the chapters of the card's language. */
  public static Ranking of(Card own, Concordance concordance) {
    return NONE;
  }
}
