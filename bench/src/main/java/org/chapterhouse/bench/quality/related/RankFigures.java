package org.chapterhouse.bench.quality.related;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.chapterhouse.markdown.ChapterId;

/**
 * How well hidden chapters are found among the first ten; relevance is yes or no.
 *
 * @param recallAt5 share of them among the first five
 * @param recallAt10 share of them among the first ten
 * @param reciprocalRank one by the rank of the first of them; 0 below ten
 * @param ndcgAt10 gain of the first ten, discounted by rank, against the best there can be
 * @param millis time of one query in milliseconds
 */
public record RankFigures(
    double recallAt5, double recallAt10, double reciprocalRank, double ndcgAt10, double millis) {

  static RankFigures of(List<ChapterId> ranked, Set<ChapterId> hidden, double millis) {
    double gain = 0;
    double best = 0;
    double reciprocal = 0;
    for (int at = 0; at < Ranker.DEPTH; at++) {
      double discounted = Math.log(2) / Math.log(at + 2);
      best += at < hidden.size() ? discounted : 0;
      if (at < ranked.size() && hidden.contains(ranked.get(at))) {
        gain += discounted;
        reciprocal = Math.max(reciprocal, 1.0 / (at + 1));
      }
    }
    return new RankFigures(
        found(ranked, hidden, 5), found(ranked, hidden, 10), reciprocal, gain / best, millis);
  }

  private static double found(List<ChapterId> ranked, Set<ChapterId> hidden, int depth) {
    return ranked.stream().limit(depth).filter(hidden::contains).count() / (double) hidden.size();
  }

  static RankFigures mean(Collection<RankFigures> all) {
    return new RankFigures(
        all.stream().mapToDouble(RankFigures::recallAt5).average().orElse(0),
        all.stream().mapToDouble(RankFigures::recallAt10).average().orElse(0),
        all.stream().mapToDouble(RankFigures::reciprocalRank).average().orElse(0),
        all.stream().mapToDouble(RankFigures::ndcgAt10).average().orElse(0),
        all.stream().mapToDouble(RankFigures::millis).average().orElse(0));
  }
}
