package org.chapterhouse.linking.words;

import java.util.Arrays;
import org.chapterhouse.markdown.Lines;

/** Tokens of one text, as parallel arrays; filled once, then only read. */
final class TokenTable {
  private final String text;
  private final Lines lines;
  private long[] stems;
  private int[] starts;
  private int[] ends;
  private byte[] traits;
  private int size;

  /**
   * An empty one.
   *
   * @param lines of the text
   */
  TokenTable(String text, Lines lines, int expected) {
    this.text = text;
    this.lines = lines;
    int room = Math.max(4, expected);
    this.stems = new long[room];
    this.starts = new int[room];
    this.ends = new int[room];
    this.traits = new byte[room];
  }

  void add(WordForm form, int start, int end, int placed) {
    if (size == stems.length) {
      resize(size * 2);
    }
    stems[size] = form.stem();
    starts[size] = start;
    ends[size] = end;
    traits[size] = (byte) (form.traits() | placed);
    size++;
  }

  /** Gives back the room that nobody needed. */
  void trim() {
    resize(size);
  }

  private void resize(int room) {
    stems = Arrays.copyOf(stems, room);
    starts = Arrays.copyOf(starts, room);
    ends = Arrays.copyOf(ends, room);
    traits = Arrays.copyOf(traits, room);
  }

  int size() {
    return size;
  }

  long stem(int i) {
    return stems[i];
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  boolean has(int i, byte trait) {
    return (traits[i] & trait) != 0;
  }

  String text(int first, int last) {
    return text.substring(starts[first], ends[last]);
  }

  int line(int i) {
    return lines.at(starts[i]);
  }

  char before(int i) {
    return starts[i] == 0 ? ' ' : text.charAt(starts[i] - 1);
  }

  char after(int i) {
    return ends[i] == text.length() ? ' ' : text.charAt(ends[i]);
  }

  String word(int i) {
    return text.substring(starts[i], ends[i]);
  }
}
