package org.chapterhouse.cards;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Ascending numbers in few bytes: distances, 7 bits a byte, lowest first. */
final class WordBytes {
  private static final int MORE = 0x80;
  private static final int BITS = 7;
  // Five groups of seven bits hold any distance of two ints.
  private static final int MOST_BITS = 4 * BITS;

  private WordBytes() {}

  /**
   * Writes them.
   *
   * @param ascending none negative
   */
  static ByteBuffer write(int[] ascending) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2 * ascending.length);
    int last = 0;
    for (int number : ascending) {
      int distance = number - last;
      while (distance >= MORE) {
        bytes.write(distance % MORE | MORE);
        distance >>>= BITS;
      }
      bytes.write(distance);
      last = number;
    }
    return ByteBuffer.wrap(bytes.toByteArray());
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException when the last number breaks off, or one is too large
   */
  static int[] read(ByteBuffer written) {
    ByteBuffer bytes = written.duplicate();
    int[] numbers = new int[bytes.remaining()];
    int count = 0;
    long last = 0;
    while (bytes.hasRemaining()) {
      last += distance(bytes);
      if (last > Integer.MAX_VALUE) {
        throw new IllegalArgumentException("a word of a card is too large: " + last);
      }
      numbers[count] = (int) last;
      count++;
    }
    return Arrays.copyOf(numbers, count);
  }

  private static long distance(ByteBuffer bytes) {
    long distance = 0;
    int shift = 0;
    int group = MORE;
    while ((group & MORE) != 0) {
      if (!bytes.hasRemaining() || shift > MOST_BITS) {
        throw new IllegalArgumentException("the words of a card break off or are too large");
      }
      group = bytes.get();
      distance |= (long) (group & MORE - 1) << shift;
      shift += BITS;
    }
    return distance;
  }
}
