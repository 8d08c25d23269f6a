package org.chapterhouse.bench.quality.linking;

import java.util.List;

/**
 * Precision, recall and their harmonic mean.
 *
 * @param precision share of predictions that are right
 * @param recall share of hidden links that are predicted
 * @param f1 their harmonic mean
 */
public record Score(double precision, double recall, double f1) {

  /** Over all links together. */
  public static Score micro(List<Judged> judged, double threshold) {
    long right = judged.stream().mapToLong(each -> each.right(threshold)).sum();
    long predicted = judged.stream().mapToLong(each -> each.predicted(threshold)).sum();
    long hidden = judged.stream().mapToLong(each -> each.hidden().size()).sum();
    return of(right, predicted, hidden);
  }

  /** Mean over the chapters that have a hidden link; one without predictions has precision 0. */
  public static Score macro(List<Judged> judged, double threshold) {
    return mean(
        judged.stream()
            .filter(each -> !each.hidden().isEmpty())
            .map(each -> of(each.right(threshold), each.predicted(threshold), each.hidden().size()))
            .toList());
  }

  /** Mean of several, figure by figure. */
  public static Score mean(List<Score> scores) {
    return new Score(
        scores.stream().mapToDouble(Score::precision).average().orElse(0),
        scores.stream().mapToDouble(Score::recall).average().orElse(0),
        scores.stream().mapToDouble(Score::f1).average().orElse(0));
  }

  static Score of(long right, long predicted, long hidden) {
    return new Score(
        share(right, predicted), share(right, hidden), share(2 * right, predicted + hidden));
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : part / (double) whole;
  }
}
