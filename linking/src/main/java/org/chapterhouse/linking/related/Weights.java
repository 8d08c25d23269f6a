package org.chapterhouse.linking.related;

/**
 * What each feature counts in a score. Chosen on half of the queries of three corpora together; one
 * setting for every site.
 */
final class Weights {
  private static final double[] OF = new double[Feature.COUNT];

  static {
    set(Feature.WORDS, 1);
    set(Feature.TITLES, 0.1);
    set(Feature.NAMED, 0.25);
    set(Feature.LINKS, 0.02);
    set(Feature.CITED_TOGETHER, 0.2);
    set(Feature.SHARED_LINKS, 0.05);
    set(Feature.STEPPING_STONES, 0.15);
    set(Feature.LISTED_TOGETHER, 0.15);
    set(Feature.ENTITIES, 0.1);
    set(Feature.FOLDER, 0.35);
    set(Feature.POPULARITY, 0.2);
  }

  private static final double TEN_THOUSAND = 1e4;

  private Weights() {}

  private static void set(Feature feature, double weight) {
    OF[feature.ordinal()] = weight;
  }

  static double of(Feature feature) {
    return OF[feature.ordinal()];
  }

  /** What two chapters have in common, weighed and summed up. */
  static double sum(double[] features) {
    double sum = 0;
    for (int at = 0; at < Feature.POPULARITY.ordinal(); at++) {
      sum += OF[at] * features[at];
    }
    return sum;
  }

  /** A sum raised the more the more popular the other is: popularity alone relates nobody. */
  static double raised(double sum, double popularity) {
    return sum * (1 + of(Feature.POPULARITY) * popularity);
  }

  /**
   * The score of what two chapters have in common, of one from the view of the other.
   *
   * @return from 0 to 1, rounded to 1e-4
   */
  static double score(double[] features) {
    double raised = raised(sum(features), features[Feature.POPULARITY.ordinal()]);
    return Math.round(TEN_THOUSAND * raised / (1 + raised)) / TEN_THOUSAND;
  }

  /** What a raised sum must come to at least to get such a score; a little less, to be safe. */
  static double leastRaised(double score) {
    double unrounded = score - 0.6 / TEN_THOUSAND;
    return unrounded / (1 - unrounded);
  }
}
