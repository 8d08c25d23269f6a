package org.chapterhouse.bench.quality.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Values by phrases, found wherever a phrase stands in a text. */
public final class PhraseTrie<T> {
  private static final long NODE = 1L << 32;

  private final Map<Long, Integer> steps = new HashMap<>();
  private final List<@Nullable T> values = new ArrayList<>();

  /**
   * A phrase in a text.
   *
   * @param start its first stem
   * @param length in stems
   */
  public record Match<T>(int start, int length, T value) {}

  public PhraseTrie() {
    values.add(null);
  }

  /** The value of a phrase of at least one stem, made when there is none. */
  public T at(int[] phrase, Supplier<T> made) {
    int node = 0;
    for (int stem : phrase) {
      Integer next = steps.get(node * NODE + stem);
      if (next == null) {
        next = values.size();
        values.add(null);
        steps.put(node * NODE + stem, next);
      }
      node = next;
    }
    T value = values.get(node);
    if (value == null) {
      value = made.get();
      values.set(node, value);
    }
    return value;
  }

  /** All phrases in a text, those within others too, by start and then by length. */
  public List<Match<T>> all(int[] text) {
    List<Match<T>> matches = new ArrayList<>();
    for (int start = 0; start < text.length; start++) {
      Integer node = 0;
      for (int at = start; at < text.length; at++) {
        node = steps.get(node * NODE + text[at]);
        if (node == null) {
          break;
        }
        T value = values.get(node);
        if (value != null) {
          matches.add(new Match<>(start, at + 1 - start, value));
        }
      }
    }
    return matches;
  }

  /** The longest phrases from left to right, none overlapping another. */
  public static <T> List<Match<T>> longest(List<Match<T>> all) {
    List<Match<T>> longest = new ArrayList<>();
    int end = 0;
    for (int at = 0; at < all.size(); at++) {
      Match<T> match = all.get(at);
      boolean lastOfItsStart = at + 1 == all.size() || all.get(at + 1).start() > match.start();
      if (lastOfItsStart && match.start() >= end) {
        longest.add(match);
        end = match.start() + match.length();
      }
    }
    return longest;
  }
}
