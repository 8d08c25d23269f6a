package org.chapterhouse.linking.mention;

/** The probability that an editor would link a mention. */
final class Confidence {
  private static final double STEPS = 1e4;

  private static final Feature[] FEATURES = Feature.values();

  private Confidence() {}

  /**
   * Of a candidate with these features.
   *
   * @param features one value for each {@link Feature}, in their order
   * @return rounded to 1e-4
   */
  static double of(double[] features) {
    double sum = 0;
    for (Feature feature : FEATURES) {
      sum += feature.weight() * features[feature.ordinal()];
    }
    return StrictMath.rint(STEPS / (1 + StrictMath.exp(-sum))) / STEPS;
  }
}
