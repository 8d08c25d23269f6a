package org.chapterhouse.linking.mention;

import org.chapterhouse.linking.words.CardWords;

/** How much two cards speak of the same. */
final class Cosine {
  /** Steps from nothing to the same. */
  static final int STEPS = 20;

  /** Cards below that have little in common. */
  static final int LIKE = 4;

  private Cosine() {}

  /** Cosine of the weights of the strongest stems, in steps, rounded down. */
  static int step(CardWords one, CardWords other) {
    long product = 0;
    int i = 0;
    int j = 0;
    long[] left = one.stems();
    long[] right = other.stems();
    while (i < left.length && j < right.length) {
      if (left[i] == right[j]) {
        product += (long) one.weights()[i] * other.weights()[j];
        i++;
        j++;
      } else if (left[i] < right[j]) {
        i++;
      } else {
        j++;
      }
    }
    return product == 0
        ? 0
        : (int) (STEPS * product / StrictMath.sqrt((double) square(one) * square(other)));
  }

  private static long square(CardWords words) {
    long square = 0;
    for (byte weight : words.weights()) {
      square += (long) weight * weight;
    }
    return square;
  }
}
