package org.chapterhouse.linking.mention;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The links that have one phrase as their text, each by the numbers of the chapter it leads to and
 * of the one it stands in: pairs in ascending order, as often as there are links.
 */
final class AnchorUses {
  private static final int NUMBER_BITS = Integer.SIZE;

  /** More ways to write a phrase than these are not told apart. */
  private static final int MOST_TEXTS = 8;

  private long[] links = new long[0];
  private LinkText[] texts = new LinkText[0];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  void add(int target, int source, LinkText text) {
    int to = firstFrom(link(target, source));
    if (size == links.length) {
      links = Arrays.copyOf(links, size + (size >> 1) + 1);
      texts = Arrays.copyOf(texts, links.length);
    }
    System.arraycopy(links, to, links, to + 1, size - to);
    System.arraycopy(texts, to, texts, to + 1, size - to);
    links[to] = link(target, source);
    texts[to] = text;
    size++;
  }

  void remove(int target, int source, LinkText text) {
    long link = link(target, source);
    int at = firstFrom(link);
    while (at < size && links[at] == link && !texts[at].equals(text)) {
      at++;
    }
    if (at == size || links[at] != link) {
      throw new IllegalStateException("a link goes that never came");
    }
    System.arraycopy(links, at + 1, links, at, size - at - 1);
    System.arraycopy(texts, at + 1, texts, at, size - at - 1);
    size--;
  }

  boolean leadsTo(int target) {
    int first = firstFrom(link(target, 0));
    return first < size && target(first) == target;
  }

  /** How links to a chapter write the phrase, each way once, in order. */
  List<LinkText> texts(int target) {
    int first = firstFrom(link(target, 0));
    return IntStream.range(first, size)
        .takeWhile(i -> target(i) == target)
        .mapToObj(i -> texts[i])
        .sorted()
        .distinct()
        .limit(MOST_TEXTS)
        .toList();
  }

  /** The first place of a link that is not before that one. */
  private int firstFrom(long link) {
    int at = Arrays.binarySearch(links, 0, size, link);
    if (at < 0) {
      return -at - 1;
    }
    while (at > 0 && links[at - 1] == link) {
      at--;
    }
    return at;
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
