package org.chapterhouse.linking;

import java.util.Arrays;

/** Numbers of chapters, each once, without order: one that goes leaves its place to the last. */
final class ChapterNumbers {
  private int[] numbers = new int[1];
  private int size;

  /** Adds a number that is not here. */
  void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size + 1 + size / 2);
    }
    numbers[size++] = number;
  }

  /** Takes out a number that is here; true when it was the last. */
  boolean remove(int number) {
    int at = 0;
    while (numbers[at] != number) {
      at++;
    }
    numbers[at] = numbers[--size];
    return size == 0;
  }

  void set(double[] byNumber, double value) {
    for (int at = 0; at < size; at++) {
      byNumber[numbers[at]] = value;
    }
  }

  void addTo(long[] byNumber, long amount) {
    for (int at = 0; at < size; at++) {
      byNumber[numbers[at]] += amount;
    }
  }
}
