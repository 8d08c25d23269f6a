package org.chapterhouse.bench.quality.tune;

import java.util.List;

/** Brings features to mean 0 and deviation 1, the constant one left as it is. */
final class Scales {
  private final double[] means;
  private final double[] deviations;
  private int constant = -1;

  private Scales(int width) {
    this.means = new double[width];
    this.deviations = new double[width];
  }

  static Scales of(List<Sample> samples) {
    Scales scales = new Scales(samples.get(0).features().length);
    double total = samples.stream().mapToDouble(Sample::weight).sum();
    for (int at = 0; at < scales.width(); at++) {
      scales.measure(at, samples, total);
    }
    if (scales.constant < 0) {
      throw new IllegalArgumentException("one feature must be the same other than 0 everywhere");
    }
    return scales;
  }

  private void measure(int feature, List<Sample> samples, double total) {
    double sum = 0;
    double squares = 0;
    double first = samples.get(0).features()[feature];
    boolean varies = false;
    for (Sample sample : samples) {
      double value = sample.features()[feature];
      varies |= value != first;
      sum += sample.weight() * value;
      squares += sample.weight() * value * value;
    }
    means[feature] = varies ? sum / total : first;
    if (varies) {
      double variance = squares / total - means[feature] * means[feature];
      deviations[feature] = StrictMath.sqrt(Math.max(0, variance));
    } else if (constant < 0 && first != 0) {
      constant = feature;
    }
  }

  int width() {
    return means.length;
  }

  boolean isConstant(int feature) {
    return feature == constant;
  }

  void scale(double[] features, double[] scaled) {
    for (int at = 0; at < features.length; at++) {
      scaled[at] =
          at == constant
              ? 1
              : deviations[at] == 0 ? 0 : (features[at] - means[at]) / deviations[at];
    }
  }

  /** Weights of the features as they were, for weights of the scaled ones. */
  double[] unscaled(double[] weights) {
    double[] unscaled = new double[weights.length];
    double shift = 0;
    for (int at = 0; at < weights.length; at++) {
      if (deviations[at] > 0) {
        unscaled[at] = weights[at] / deviations[at];
        shift += unscaled[at] * means[at];
      }
    }
    unscaled[constant] = (weights[constant] - shift) / means[constant];
    return unscaled;
  }
}
