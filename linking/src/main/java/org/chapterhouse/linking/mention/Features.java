package org.chapterhouse.linking.mention;

/** The values of a candidate's features. */
final class Features {
  /** In fifths. */
  private static final int MOST_OF_A_TITLE = 4;

  private static final int COUNT = Feature.values().length;

  private final double[] values = new double[COUNT];

  /** Of a phrase that means a chapter, wherever it stands. */
  static Features of(Phrase phrase, Entry entry, Sense sense) {
    Features features = new Features();
    features.set(Feature.ALWAYS, 1);
    features.set(Feature.TITLE, sense.origin() == Origin.TITLE);
    features.set(Feature.ALIAS, sense.origin() == Origin.ALIAS);
    features.set(Feature.VARIANT, sense.origin() == Origin.VARIANT);
    features.set(Feature.ONE_WORD, phrase.length() == 1);
    features.set(Feature.CHANCE, entry.chance() * Levels.CHANCE_LOG);
    features.set(Feature.UNLINKED, entry.linking() == 0);
    features.set(Feature.LINKING, entry.linking());
    features.set(Feature.CONTAINING, entry.containing());
    features.set(Feature.COMMONNESS, (double) sense.commonness() / Levels.FIFTHS);
    features.set(Feature.COVERS, (double) sense.covers() / Levels.FIFTHS);
    boolean alias = sense.origin() == Origin.ALIAS;
    features.set(Feature.UNLINKED_ALIAS, alias && entry.linking() == 0);
    features.set(Feature.PART, sense.origin() == Origin.ANCHOR && sense.covers() < MOST_OF_A_TITLE);
    return features;
  }

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
