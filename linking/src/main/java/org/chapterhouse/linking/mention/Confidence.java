package org.chapterhouse.linking.mention;

import java.util.Arrays;
import java.util.stream.Stream;

/** The probability that an editor would link a mention. */
final class Confidence {
  private static final double STEPS = 1e4;

  private static final double[] WEIGHTS =
      Arrays.stream(Feature.values()).mapToDouble(Feature::weight).toArray();

  private static final double BEST_FORM =
      Stream.of(
              Feature.SAME_LETTERS,
              Feature.CAPITALS,
              Feature.IN_OWN_TITLE,
              Feature.OTHER_FORM,
              Feature.LACKS_MARKS,
              Feature.SMALL_WORD,
              Feature.CAPITAL_WORD,
              Feature.IDENTIFIER,
              Feature.WITHIN_NAME,
              Feature.STARTS_SENTENCE,
              Feature.ENDS_CLAUSE,
              Feature.PRECEDED,
              Feature.FOLLOWED,
              Feature.AFTER_THE,
              Feature.AFTER_TO,
              Feature.LINKED_AS,
              Feature.QUOTED,
              Feature.BRACKETED)
          .mapToDouble(feature -> atMost(feature, 1))
          .sum();

  private static final double BEST_TEXT =
      atMost(Feature.UNTOLD, 1) + atMost(Feature.SIZE, Levels.size(Integer.MAX_VALUE));

  private static final double ECHOED = atMost(Feature.ECHOED, 1) + atMost(Feature.IN_HEADING, 1);

  private static final double CLOSEST =
      atMost(Feature.COSINE, 1)
          + atMost(Feature.NEIGHBOURS, Levels.doublings(Closeness.MOST_NEIGHBOURS))
          + atMost(Feature.LINKS_BACK, 1)
          + atMost(Feature.ABOVE, 1)
          + atMost(Feature.FOLDERS, Closeness.MOST_FOLDERS)
          + atMost(Feature.CONTESTED, 1)
          + atMost(Feature.UNLIKE, 1)
          + ECHOED;

  private Confidence() {}

  /**
   * Of a candidate with these features.
   *
   * @param features one value for each {@link Feature}, in their order
   * @return rounded to 1e-4
   */
  static double of(double[] features) {
    return StrictMath.rint(STEPS * probability(sum(features))) / STEPS;
  }

  /** What it comes to at most for a phrase that means a chapter, wherever it stands. */
  static double atBest(Phrase phrase, Entry entry, Sense sense) {
    double sum = sum(Features.of(phrase, entry, sense).values());
    return probability(sum + BEST_TEXT + BEST_FORM + CLOSEST) + 1 / STEPS;
  }

  /**
   * What it comes to at most.
   *
   * @param features those of form and closeness still 0
   */
  static double atBest(double[] features) {
    return probability(sum(features) + BEST_FORM + CLOSEST) + 1 / STEPS;
  }

  /**
   * What it comes to at most.
   *
   * @param features those of closeness still 0
   */
  static double ifClosest(double[] features) {
    return probability(sum(features) + CLOSEST) + 1 / STEPS;
  }

  /**
   * What it comes to at most.
   *
   * @param features those of {@link Echo} still 0
   */
  static double ifNotEchoed(double[] features) {
    return probability(sum(features) + ECHOED) + 1 / STEPS;
  }

  private static double atMost(Feature feature, int most) {
    return Math.max(0, feature.weight() * most);
  }

  private static double sum(double[] features) {
    double sum = 0;
    for (int at = 0; at < WEIGHTS.length; at++) {
      sum += WEIGHTS[at] * features[at];
    }
    return sum;
  }

  private static double probability(double sum) {
    return 1 / (1 + StrictMath.exp(-sum));
  }
}
