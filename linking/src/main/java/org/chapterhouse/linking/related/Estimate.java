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

  private final Tally tally;
  private final StemPostings language;
  private final double[] sums;
  private final double perTitle;
  private final double perNameHere;
  private final double perNameThere;

  /**
   * For one chapter.
   *
   * @param folders how close others are by folder, by number
   * @param words what a count of words is divided by, but for the other's length
   * @param titleLength stems of its title
   * @param rarest weight of the rarest stem there can be
   */
  Estimate(
      Tally tally,
      StemPostings language,
      double[] folders,
      double words,
      int titleLength,
      int rarest) {
    this.tally = tally;
    this.language = language;
    this.sums = new double[folders.length];
    this.perTitle = Weights.of(Feature.TITLES) / (rarest * Math.sqrt(titleLength));
    this.perNameHere = Weights.of(Feature.NAMED) / rarest;
    this.perNameThere = perNameHere / titleLength;
    double perFolder = Weights.of(Feature.FOLDER);
    for (int number = 0; number < sums.length; number++) {
      sums[number] = perFolder * folders[number];
    }
    tally.addWords(Weights.of(Feature.WORDS) / words, sums);
    language.raiseByPopularity(Weights.of(Feature.POPULARITY), sums);
  }

  /** At most that much, and quicker: as if its title had one stem. */
  double atMost(int number) {
    long titleWords = tally.titleWords(number);
    return titleWords == 0 ? sums[number] : sums[number] + ofTitles(titleWords, number, 1);
  }

  /** Of a chapter with nothing but words and a folder in common. */
  double of(int number) {
    long titleWords = tally.titleWords(number);
    return titleWords == 0
        ? sums[number]
        : sums[number] + ofTitles(titleWords, number, language.titleLength(number));
  }

  private double ofTitles(long titleWords, int number, int lengthThere) {
    // A title of more stems than these is closer to all others than its due, which is no harm.
    int length = Math.min(lengthThere, INVERSES.length - 1);
    double sum =
        TitleWords.ofBothTitles(titleWords) * perTitle * ROOTS[length]
            + TitleWords.ofTitleThere(titleWords) * perNameHere * INVERSES[length]
            + TitleWords.ofTitleHere(titleWords) * perNameThere;
    return Weights.raised(sum, language.popularityOf(number));
  }
}
