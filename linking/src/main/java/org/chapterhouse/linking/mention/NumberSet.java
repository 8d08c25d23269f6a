package org.chapterhouse.linking.mention;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** A set of small numbers: a sorted list while that is the smaller, then a bit for each number. */
final class NumberSet {
  private static final int LARGEST_LIST = 256;

  private int[] list = new int[2];
  private int size;
  private @Nullable BitSet bits;

  int size() {
    return size;
  }

  boolean contains(int number) {
    return bits != null ? bits.get(number) : Arrays.binarySearch(list, 0, size, number) >= 0;
  }

  void add(int number) {
    if (bits != null) {
      size += bits.get(number) ? 0 : 1;
      bits.set(number);
      return;
    }
    int at = Arrays.binarySearch(list, 0, size, number);
    if (at >= 0) {
      return;
    }
    if (size == LARGEST_LIST) {
      spread();
      add(number);
      return;
    }
    if (size == list.length) {
      list = Arrays.copyOf(list, size + (size >> 1) + 1);
    }
    System.arraycopy(list, -at - 1, list, -at, size + at + 1);
    list[-at - 1] = number;
    size++;
  }

  void remove(int number) {
    if (bits != null) {
      size -= bits.get(number) ? 1 : 0;
      bits.clear(number);
      if (size < LARGEST_LIST / 2) {
        gather(bits);
      }
      return;
    }
    int at = Arrays.binarySearch(list, 0, size, number);
    if (at >= 0) {
      System.arraycopy(list, at + 1, list, at, size - at - 1);
      size--;
    }
  }

  private void spread() {
    BitSet spread = new BitSet();
    for (int i = 0; i < size; i++) {
      spread.set(list[i]);
    }
    bits = spread;
    list = new int[0];
  }

  private void gather(BitSet spread) {
    list = spread.stream().toArray();
    bits = null;
  }

  /** In ascending order. */
  void forEach(IntConsumer action) {
    if (bits != null) {
      bits.stream().forEach(action);
      return;
    }
    for (int i = 0; i < size; i++) {
      action.accept(list[i]);
    }
  }
}
