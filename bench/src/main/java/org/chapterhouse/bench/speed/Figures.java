package org.chapterhouse.bench.speed;

import java.util.Arrays;
import java.util.Locale;

/**
 * What was measured many times.
 *
 * @param values in the order they were measured
 */
record Figures(double[] values) {

  Figures {
    if (values.length == 0) {
      throw new IllegalArgumentException("nothing was measured");
    }
    values = values.clone();
  }

  /** The value that a share of all values, 0 to 1, does not exceed. */
  double quantile(double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[Math.max(0, (int) Math.ceil(sorted.length * share) - 1)];
  }

  double median() {
    return quantile(0.5);
  }

  double p99() {
    return quantile(0.99);
  }

  double max() {
    return quantile(1);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "p50 %.1f, p99 %.1f, max %.1f (n=%d)", median(), p99(), max(), values.length);
  }
}
