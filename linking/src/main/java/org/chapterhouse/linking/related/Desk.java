package org.chapterhouse.linking.related;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Room to work out what one chapter has in common with all others, by their numbers. It is used
 * again and again: new arrays of thousands for each chapter would never be in a processor's cache.
 */
final class Desk implements AutoCloseable {
  private static final ThreadLocal<Deque<Desk>> FREE = ThreadLocal.withInitial(ArrayDeque::new);

  // Nearly every chapter shares a word with nearly every other.
  final int[] words;
  final long[] titleWords;
  final int[] rows;
  final double[] folders;
  final double[] sums;
  private final int used;

  private Desk(int bound, Desk old) {
    this.words = old.words;
    this.titleWords = old.titleWords;
    this.rows = old.rows;
    this.folders = old.folders;
    this.sums = old.sums;
    this.used = bound;
  }

  private Desk(int room) {
    this.words = new int[room];
    this.titleWords = new long[room];
    this.rows = new int[room];
    this.folders = new double[room];
    this.sums = new double[room];
    this.used = room;
  }

  /**
   * A clean one, to be closed when done.
   *
   * @param bound all numbers are below it
   */
  static Desk take(int bound) {
    Desk free = FREE.get().poll();
    return new Desk(
        bound, free == null || free.words.length < bound ? new Desk(bound + bound / 8) : free);
  }

  /** All numbers are below it. */
  int bound() {
    return used;
  }

  /** Cleans it for whoever takes it next. */
  @Override
  public void close() {
    Arrays.fill(words, 0, used, 0);
    Arrays.fill(titleWords, 0, used, 0);
    Arrays.fill(rows, 0, used, 0);
    Arrays.fill(folders, 0, used, 0);
    Arrays.fill(sums, 0, used, 0);
    FREE.get().push(this);
  }
}
