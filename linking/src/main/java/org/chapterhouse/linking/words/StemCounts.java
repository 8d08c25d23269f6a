package org.chapterhouse.linking.words;

import java.util.Arrays;

/**
 * How often each stem stands in a chapter, places that say more counted more; in order of finding.
 */
final class StemCounts {
  private long[] stems = new long[64];
  private int[] counts = new int[64];
  private int size;
  private int[] slots = new int[128];

  void addAll(TokenRun run, int times) {
    for (int i = 0; i < run.size(); i++) {
      if (!run.light(i)) {
        add(run.stem(i), times);
      }
    }
  }

  private void add(long stem, int times) {
    int slot = slotOf(stem);
    if (slots[slot] != 0) {
      counts[slots[slot] - 1] += times;
      return;
    }
    if (size == stems.length) {
      grow();
      slot = slotOf(stem);
    }
    stems[size] = stem;
    counts[size] = times;
    size++;
    slots[slot] = size;
  }

  private int slotOf(long stem) {
    int slot = (int) stem & (slots.length - 1);
    while (slots[slot] != 0 && stems[slots[slot] - 1] != stem) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private void grow() {
    stems = Arrays.copyOf(stems, size * 2);
    counts = Arrays.copyOf(counts, size * 2);
    slots = new int[size * 4];
    for (int i = 0; i < size; i++) {
      slots[slotOf(stems[i])] = i + 1;
    }
  }

  int size() {
    return size;
  }

  long stem(int i) {
    return stems[i];
  }

  int count(int i) {
    return counts[i];
  }

  /** Of a stem that is there. */
  int countOf(long stem) {
    return counts[slots[slotOf(stem)] - 1];
  }
}
