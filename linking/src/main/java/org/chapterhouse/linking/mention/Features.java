package org.chapterhouse.linking.mention;

/** The values of a candidate's features. */
final class Features {
  private static final int COUNT = Feature.values().length;

  private final double[] values = new double[COUNT];

  void set(Feature feature, double value) {
    values[feature.ordinal()] = value;
  }

  void set(Feature feature, boolean value) {
    values[feature.ordinal()] = value ? 1 : 0;
  }

  double[] values() {
    return values;
  }
}
