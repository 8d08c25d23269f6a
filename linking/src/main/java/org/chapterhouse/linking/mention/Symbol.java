package org.chapterhouse.linking.mention;

import org.chapterhouse.linking.words.TokenRun;

/**
 * What a word of a phrase must agree in to match a word of a text, in 64 bits: its stem but for the
 * last two bits, which say whether the word is a light one and whether punctuation parts it from
 * the word before.
 */
final class Symbol {
  private static final long LIGHT = 1;
  private static final long PARTED = 2;
  private static final long STEM = ~(LIGHT | PARTED);

  private Symbol() {}

  /**
   * Of a word.
   *
   * @param first whether the phrase starts with it, so that what stands before it does not matter
   */
  static long of(TokenRun run, int i, boolean first) {
    return (run.stem(i) & STEM)
        | (run.light(i) ? LIGHT : 0)
        | (!first && run.parted(i) ? PARTED : 0);
  }

  static boolean isLight(long symbol) {
    return (symbol & LIGHT) != 0;
  }

  /** The stem but for its last two bits. */
  static long stem(long symbol) {
    return symbol & STEM;
  }

  /** The same of a word that nothing parts from the one before it. */
  static long unparted(long symbol) {
    return symbol & ~PARTED;
  }
}
