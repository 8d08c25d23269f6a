package org.chapterhouse.linking.mention;

import org.jspecify.annotations.Nullable;

/**
 * Finds phrases word by word: an open hash table of all beginnings of phrases. A beginning is known
 * by 64 bits mixed from its symbols.
 *
 * @param <V> what is known of a phrase
 */
final class PhraseTrie<V> {
  /** The empty beginning. */
  static final long ROOT = 0;

  private static final int SMALLEST = 64;

  private long[] keys = new long[SMALLEST];
  private int[] passing = new int[SMALLEST];
  private @Nullable Object[] values = new @Nullable Object[SMALLEST];
  private int size;

  /** The beginning that the symbol makes of another, whether any phrase starts so or not. */
  static long extend(long beginning, long symbol) {
    long mixed = (beginning ^ symbol) * 0x9e3779b97f4a7c15L;
    mixed ^= mixed >>> 32;
    mixed *= 0xd6e8feb86659fd93L;
    mixed ^= mixed >>> 29;
    return mixed == 0 ? 1 : mixed;
  }

  /** Where the beginning is; negative if no phrase starts so. */
  int find(long beginning) {
    int mask = keys.length - 1;
    int slot = (int) beginning & mask;
    while (keys[slot] != 0) {
      if (keys[slot] == beginning) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  /** The phrase that is that beginning and no more; null if none is. */
  @SuppressWarnings("unchecked") // nothing but values of phrases is ever put there
  @Nullable V value(int slot) {
    return (V) values[slot];
  }

  /** To be called once for a phrase until it is removed. */
  void add(Phrase phrase, V value) {
    long beginning = ROOT;
    for (int i = 0; i < phrase.length(); i++) {
      beginning = extend(beginning, phrase.symbol(i));
      int slot = findOrMake(beginning); // may replace the arrays
      passing[slot]++;
    }
    values[find(beginning)] = value;
  }

  /** Only for a phrase that was added. */
  void remove(Phrase phrase) {
    long beginning = ROOT;
    for (int i = 0; i < phrase.length(); i++) {
      beginning = extend(beginning, phrase.symbol(i));
      int slot = find(beginning);
      if (i == phrase.length() - 1) {
        values[slot] = null;
      }
      passing[slot]--;
      if (passing[slot] == 0) {
        free(slot);
      }
    }
  }

  private int findOrMake(long beginning) {
    if (size * 2 >= keys.length) {
      grow();
    }
    int mask = keys.length - 1;
    int slot = (int) beginning & mask;
    while (keys[slot] != 0 && keys[slot] != beginning) {
      slot = (slot + 1) & mask;
    }
    if (keys[slot] == 0) {
      keys[slot] = beginning;
      size++;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldPassing = passing;
    @Nullable Object[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    passing = new int[keys.length];
    values = new @Nullable Object[keys.length];
    size = 0;
    for (int old = 0; old < oldKeys.length; old++) {
      if (oldKeys[old] != 0) {
        int slot = findOrMake(oldKeys[old]);
        passing[slot] = oldPassing[old];
        values[slot] = oldValues[old];
      }
    }
  }

  /** Empties a slot and closes the gap, so that no search ends too early. */
  private void free(int slot) {
    int mask = keys.length - 1;
    int gap = slot;
    for (int next = (gap + 1) & mask; keys[next] != 0; next = (next + 1) & mask) {
      int home = (int) keys[next] & mask;
      if (((next - home) & mask) >= ((next - gap) & mask)) {
        keys[gap] = keys[next];
        passing[gap] = passing[next];
        values[gap] = values[next];
        gap = next;
      }
    }
    keys[gap] = 0;
    passing[gap] = 0;
    values[gap] = null;
    size--;
  }
}
