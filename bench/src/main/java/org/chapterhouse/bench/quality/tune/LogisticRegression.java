package org.chapterhouse.bench.quality.tune;

import java.util.List;

/**
 * Weighted logistic regression with a quadratic penalty on all weights but that of a constant
 * feature, fitted by Newton's method. The same samples in the same order give the same weights to
 * the last bit.
 */
final class LogisticRegression {
  private static final int MOST_ROUNDS = 50;
  private static final double SMALL_STEP = 1e-9;

  private final Scales scales;
  private final List<Sample> samples;
  private final double penalty;
  private final int width;

  private LogisticRegression(List<Sample> samples, double penalty) {
    this.samples = samples;
    this.penalty = penalty;
    this.scales = Scales.of(samples);
    this.width = scales.width();
  }

  /**
   * Fits weights.
   *
   * @param samples at least one; all of the same features, one of which is always 1
   * @param penalty of a weight of 1 on a feature scaled to deviation 1, beside samples whose
   *     weights are scaled to sum up to their number
   * @return a weight for each feature as given, 0 for those that never vary but for the constant
   */
  static double[] fit(List<Sample> samples, double penalty) {
    return new LogisticRegression(samples, penalty).fit();
  }

  private double[] fit() {
    double[] weights = new double[width];
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double[] step = step(weights);
      double largest = 0;
      for (int at = 0; at < width; at++) {
        weights[at] += step[at];
        largest = Math.max(largest, Math.abs(step[at]));
      }
      if (largest < SMALL_STEP) {
        break;
      }
    }
    return scales.unscaled(weights);
  }

  private double[] step(double[] weights) {
    double[] gradient = new double[width];
    double[][] curvature = new double[width][width];
    double[] scaled = new double[width];
    for (Sample sample : samples) {
      scales.scale(sample.features(), scaled);
      double chance = chance(weights, scaled);
      double error = sample.weight() * ((sample.right() ? 1 : 0) - chance);
      double bend = sample.weight() * Math.max(chance * (1 - chance), 1e-12);
      for (int row = 0; row < width; row++) {
        gradient[row] += error * scaled[row];
        for (int column = 0; column <= row; column++) {
          curvature[row][column] += bend * scaled[row] * scaled[column];
        }
      }
    }
    double total = samples.stream().mapToDouble(Sample::weight).sum();
    double unit = penalty * total / samples.size();
    for (int row = 0; row < width; row++) {
      double own = scales.isConstant(row) ? 0 : unit;
      gradient[row] -= own * weights[row];
      // What never varies has no say; anything keeps the system solvable.
      curvature[row][row] += own + 1e-12 * total;
    }
    return Cholesky.solve(curvature, gradient);
  }

  /** Chance that something with these features is right. */
  static double chance(double[] weights, double[] features) {
    double sum = 0;
    for (int at = 0; at < features.length; at++) {
      sum += weights[at] * features[at];
    }
    return 1 / (1 + StrictMath.exp(-sum));
  }
}
