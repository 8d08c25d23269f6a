package org.chapterhouse.linking.mention;

import java.util.Arrays;

/**
 * The links that have one phrase as their text, each by the numbers of the chapter it leads to and
 * of the one it stands in: pairs in ascending order, as often as there are links.
 */
final class AnchorUses {
  private static final int NUMBER_BITS = Integer.SIZE;

  private long[] links = new long[0];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  void add(int target, int source) {
    long link = link(target, source);
    int at = Arrays.binarySearch(links, 0, size, link);
    int to = at < 0 ? -at - 1 : at;
    if (size == links.length) {
      links = Arrays.copyOf(links, size + (size >> 1) + 1);
    }
    System.arraycopy(links, to, links, to + 1, size - to);
    links[to] = link;
    size++;
  }

  void remove(int target, int source) {
    int at = Arrays.binarySearch(links, 0, size, link(target, source));
    if (at < 0) {
      throw new IllegalStateException("a link goes that never came");
    }
    System.arraycopy(links, at + 1, links, at, size - at - 1);
    size--;
  }

  boolean leadsTo(int target) {
    int at = Arrays.binarySearch(links, 0, size, link(target, 0));
    int first = at < 0 ? -at - 1 : at;
    return first < size && target(first) == target;
  }

  /** How many chapters have such a link, wherever it leads. */
  int sources() {
    int[] sources = new int[size];
    for (int i = 0; i < size; i++) {
      sources[i] = (int) links[i];
    }
    Arrays.sort(sources);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      distinct += i == 0 || sources[i] != sources[i - 1] ? 1 : 0;
    }
    return distinct;
  }

  /** Takes a chapter that is linked to, and how many chapters link there. */
  @FunctionalInterface
  interface TargetConsumer {
    void accept(int target, int sources);
  }

  void forEachTarget(TargetConsumer action) {
    int from = 0;
    while (from < size) {
      int sources = 0;
      int to = from;
      while (to < size && target(to) == target(from)) {
        sources += to == from || links[to] != links[to - 1] ? 1 : 0;
        to++;
      }
      action.accept(target(from), sources);
      from = to;
    }
  }

  private int target(int i) {
    return (int) (links[i] >>> NUMBER_BITS);
  }

  private static long link(int target, int source) {
    return (long) target << NUMBER_BITS | source;
  }
}
