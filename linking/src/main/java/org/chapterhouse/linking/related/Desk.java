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
  // Whoever uses these sets them all first.
  final double[] sums;
  private int bound;

  private Desk(int room) {
    this.words = new int[room];
    this.titleWords = new long[room];
    this.rows = new int[room];
    this.folders = new double[room];
    this.sums = new double[room];
  }

  /**
   * A clean one, to be closed when done.
   *
   * @param bound all numbers are below it
   */
  static Desk take(int bound) {
    Desk free = FREE.get().poll();
    Desk desk = free == null || free.words.length < bound ? new Desk(bound + bound / 8) : free;
    desk.bound = bound;
    return desk;
  }

  /** All numbers are below it. */
  int bound() {
    return bound;
  }

  /** Cleans it for whoever takes it next. */
  @Override
  public void close() {
    Arrays.fill(words, 0, bound, 0);
    Arrays.fill(titleWords, 0, bound, 0);
    Arrays.fill(rows, 0, bound, 0);
    Arrays.fill(folders, 0, bound, 0);
    FREE.get().push(this);
  }
}
