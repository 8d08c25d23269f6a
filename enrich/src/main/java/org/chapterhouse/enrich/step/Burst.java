package org.chapterhouse.enrich.step;

/**
 * Whether so many cards come one after another that finding out what each of them touches costs
 * more than recomputing the shelf once. A burst ends when nothing is marked any more.
 */
final class Burst {

  private static final int SHARE_OF_CATALOGUE = 8;

  private final int few;
  private long cards;

  /**
   * @param few so many cards are never a burst
   */
  Burst(int few) {
    this.few = few;
  }

  /**
   * Counts one more card.
   *
   * @param fresh whether somebody waits for it; such cards come one by one
   * @param settled whether nothing was marked before it came
   * @param catalogue number of cards filed
   * @return whether it is part of a burst
   */
  boolean counts(boolean fresh, boolean settled, int catalogue) {
    if (settled) {
      cards = 0;
    }
    if (!fresh) {
      cards++;
    }
    return !fresh && cards > Math.max(few, catalogue / SHARE_OF_CATALOGUE);
  }
}
