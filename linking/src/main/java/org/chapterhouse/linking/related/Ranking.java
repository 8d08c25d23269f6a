package org.chapterhouse.linking.related;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chapterhouse.linking.Card;
import org.chapterhouse.linking.Concordance;
import org.chapterhouse.markdown.ChapterId;

/**
 * The chapters most related to one, by cards and links alone: what its related chapters are made
 * of, and what a task remembers to tell which changes touch them.
 *
 * @param pairs best first
 */
public record Ranking(List<Pair> pairs) {
  public static final Ranking NONE = new Ranking(List.of());

  /** How many chapters a ranking holds. */
  public static final int MOST = 10;

  public Ranking {
    pairs = List.copyOf(pairs);
  }

  /** Ranks the chapters of the card's language. */
  public static Ranking of(Card own, Concordance concordance) {
    return of(own, concordance, MOST);
  }

  /**
   * The same down to another place.
   *
   * @param own a live card; need not be the filed one
   */
  public static Ranking of(Card own, Concordance concordance, int most) {
    Grounds grounds = new Grounds(own, concordance);
    try (Candidates candidates = new Candidates(own, concordance)) {
      return new Ranking(
          candidates.best(most).stream()
              .map(
                  each ->
                      new Pair(
                          each.chapter(),
                          each.score(),
                          grounds.of(
                              each.chapter(), what -> candidates.counts(each.chapter(), what))))
              .toList());
    }
  }

  /** What a score is made of, for every chapter that has one; without order. */
  public static List<PairFeatures> features(Card own, Concordance concordance) {
    List<PairFeatures> features = new ArrayList<>();
    try (Candidates candidates = new Candidates(own, concordance)) {
      for (int number = 0; number < candidates.bound(); number++) {
        if (candidates.has(number)) {
          features.add(new PairFeatures(candidates.chapter(number), candidates.features(number)));
        }
      }
    }
    return features;
  }

  Optional<Pair> pair(ChapterId target) {
    return pairs.stream().filter(pair -> pair.target().equals(target)).findFirst();
  }

  /** Whether a chapter with that score would stand in it. */
  boolean admits(ChapterId chapter, double score) {
    return pairs.size() < MOST || Pair.isBefore(chapter, score, pairs.get(pairs.size() - 1));
  }
}
