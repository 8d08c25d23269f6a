package org.chapterhouse.linking.related;

/**
 * How rare the stems are that two chapters share by way of a title, three sums in one number: there
 * is one for every chapter.
 */
final class TitleWords {
  private static final int BITS = 21;
  private static final long MASK = (1L << BITS) - 1;

  private TitleWords() {}

  /** A stem of the own card that the other's title has. */
  static long titleThere(int rarity) {
    return rarity;
  }

  /** A stem of the own title that the other's card has. */
  static long titleHere(int rarity) {
    return (long) rarity << BITS;
  }

  /** A stem that both titles have. */
  static long bothTitles(int rarity) {
    return (long) rarity << 2 * BITS;
  }

  /** Sum of the stems of the own card in the other's title. */
  static int ofTitleThere(long sums) {
    return (int) (sums & MASK);
  }

  /** Sum of the stems of the own title on the other's card. */
  static int ofTitleHere(long sums) {
    return (int) (sums >>> BITS & MASK);
  }

  /** Sum of the stems in both titles. */
  static int ofBothTitles(long sums) {
    return (int) (sums >>> 2 * BITS);
  }
}
