package org.chapterhouse.linking.related;

import org.chapterhouse.linking.StemPostings;

/**
 * What the words of cards and titles make of a pair of chapters, raised by the other's popularity,
 * the last bits left open: it multiplies where the exact features divide. Thousands of pairs need
 * no more to be left out.
 */
final class Estimate {
  private static final double[] INVERSES = new double[64];
  private static final double[] ROOTS = new double[INVERSES.length];

  static {
    for (int length = 0; length < INVERSES.length; length++) {
      INVERSES[length] = 1.0 / Math.max(1, length);
      ROOTS[length] = Math.sqrt(INVERSES[length]);
    }
  }

  private final StemPostings language;
  private final int bound;
  private final double[] sums;
  private final long[] titleWords;
  private final double perTitle;
  private final double perNameHere;
  private final double perNameThere;

  /**
   * For one chapter.
   *
   * @param desk with how close others are by folder
   * @param words what a count of words is divided by, but for the other's length
   * @param titleLength stems of its title
   * @param rarest weight of the rarest stem there can be
   */
  Estimate(
      Tally tally, StemPostings language, Desk desk, double words, int titleLength, int rarest) {
    this.language = language;
    this.bound = desk.bound();
    this.sums = desk.sums;
    this.titleWords = desk.titleWords;
    this.perTitle = Weights.of(Feature.TITLES) / (rarest * Math.sqrt(titleLength));
    this.perNameHere = Weights.of(Feature.NAMED) / rarest;
    this.perNameThere = perNameHere / titleLength;
    double perFolder = Weights.of(Feature.FOLDER);
    for (int number = 0; number < bound; number++) {
      sums[number] = perFolder * desk.folders[number];
    }
    tally.addWords(Weights.of(Feature.WORDS) / words, sums);
    language.raiseByPopularity(Weights.of(Feature.POPULARITY), sums, bound);
  }

  /**
   * The first chapter from one on that comes to so much, taken as one with nothing but words and a
   * folder in common; the bound when none does.
   */
  int next(int from, double needed) {
    for (int number = from; number < bound; number++) {
      double sum = sums[number];
      if (sum >= needed) {
        return number;
      }
      long here = titleWords[number];
      if (here != 0 && sum + ofTitles(here, number) >= needed) {
        return number;
      }
    }
    return bound;
  }

  private double ofTitles(long shared, int number) {
    // A title of more stems than these is closer to all others than its due, which is no harm.
    int length = Math.min(language.titleLength(number), INVERSES.length - 1);
    double sum =
        TitleWords.ofBothTitles(shared) * perTitle * ROOTS[length]
            + TitleWords.ofTitleThere(shared) * perNameHere * INVERSES[length]
            + TitleWords.ofTitleHere(shared) * perNameThere;
    return Weights.raised(sum, language.popularityOf(number));
  }
}
