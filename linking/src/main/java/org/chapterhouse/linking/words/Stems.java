package org.chapterhouse.linking.words;

/** Stems as numbers, so that nobody need keep or compare their letters. */
public final class Stems {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final int SHORT_BITS = 20;
  private static final int PAIR_BITS = 16;
  private static final long PAIR_MULTIPLIER = 0x9e3779b97f4a7c15L;

  /** Above every {@link #shortHash}; no {@link #pairHash} is less. */
  public static final int FIRST_PAIR = 1 << SHORT_BITS;

  private Stems() {}

  /**
   * The 64 bits that stand for a stem, never 0: FNV-1a over its UTF-16 units, then MurmurHash3's
   * finaliser, so that any of its bits are as good as all. Stored on cards: must stay what it is.
   */
  public static long hash(String stem) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < stem.length(); i++) {
      hash = (hash ^ stem.charAt(i)) * FNV_PRIME;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    hash ^= hash >>> 33;
    return hash == 0 ? 1 : hash;
  }

  /** The 20 bits that stand for a stem where only its presence counts. */
  public static int shortHash(long stem) {
    return (int) (stem >>> (Long.SIZE - SHORT_BITS));
  }

  /**
   * The 16 bits that stand for one stem followed by another, counted from {@link #FIRST_PAIR}. The
   * lowest two bits of both make no difference. Stored on cards: must stay what it is.
   */
  public static int pairHash(long first, long second) {
    long mixed = ((first >>> 2) * PAIR_MULTIPLIER ^ second >>> 2) * PAIR_MULTIPLIER;
    return FIRST_PAIR + (int) (mixed >>> (Long.SIZE - PAIR_BITS));
  }
}
