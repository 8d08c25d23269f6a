package org.chapterhouse.linking.mention;

import org.chapterhouse.linking.Steps;

/**
 * The steps in which {@code f} sees numbers that other chapters move, so that one chapter seldom
 * moves what is seen.
 */
final class Levels {
  /** Steps of a commonness. */
  static final int FIFTHS = 5;

  /** Each level of chance is that much more than the next below. */
  private static final double CHANCE_STEP = 1.6;

  /** Natural logarithm of that. */
  static final double CHANCE_LOG = StrictMath.log(CHANCE_STEP);

  /** So many chapters with the phrase, and one of this many linking it, are supposed of each. */
  private static final double SUPPOSED_CHAPTERS = 4;

  private static final double SUPPOSED_CHANCE = 0.05;

  /** Doublings of its chapters up to which a site is no large one. */
  private static final int LARGE_STEPS = 6;

  private Levels() {}

  /** How often a large site's chapters doubled since it was one; 0 for the others. */
  static int size(int chapters) {
    return Math.max(0, Steps.of(chapters) - LARGE_STEPS);
  }

  /** How often 1 must be doubled to get there; 0 for 0, then 1 and up. */
  static int doublings(int count) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(count);
  }

  /** Share in fifths, rounded down. */
  static int fifths(int part, int whole) {
    return whole == 0 ? 0 : (int) ((long) FIFTHS * part / whole);
  }

  /**
   * Level of the chance that a chapter with the phrase links it: 0 for all, downwards.
   *
   * @param linking chapters that link it
   * @param containing chapters that contain it
   */
  static int chance(int linking, int containing) {
    double chance =
        Math.min(
            1,
            (linking + SUPPOSED_CHAPTERS * SUPPOSED_CHANCE)
                / (Math.max(linking, containing) + SUPPOSED_CHAPTERS));
    return (int) StrictMath.rint(StrictMath.log(chance) / CHANCE_LOG);
  }
}
