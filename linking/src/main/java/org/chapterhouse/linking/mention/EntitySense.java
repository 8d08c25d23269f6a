package org.chapterhouse.linking.mention;

import java.util.Comparator;
import org.chapterhouse.linking.words.TokenRun;

/**
 * An entity that a phrase names, written in a certain way.
 *
 * @param key its key, as chapters declare it
 * @param capitals a bit for each word of the phrase, the lowest for the first: whether it must have
 *     a capital
 */
record EntitySense(String key, int capitals) implements Comparable<EntitySense> {
  private static final Comparator<EntitySense> ORDER =
      Comparator.comparing(EntitySense::key).thenComparingInt(EntitySense::capitals);

  /** The capitals of some words; a phrase has fewer of them than an int has bits. */
  static int capitals(TokenRun run, int from, int to) {
    int capitals = 0;
    for (int i = from; i < to; i++) {
      capitals |= run.capitalised(i) ? 1 << (i - from) : 0;
    }
    return capitals;
  }

  boolean allows(int written) {
    return (capitals & ~written) == 0;
  }

  @Override
  public int compareTo(EntitySense other) {
    return ORDER.compare(this, other);
  }
}
