package org.chapterhouse.linking.words;

import java.util.Arrays;

/** Tokens of one text, as parallel arrays; filled once, then only read. */
final class TokenTable {
  private static final int LETTERS_A_LINE = 32;
  private static final int[] ONE_LINE = {0};

  private final String text;
  private long[] stems;
  private int[] starts;
  private int[] ends;
  private byte[] traits;
  private int[] lineStarts = ONE_LINE;
  private int size;

  TokenTable(String text, int expected) {
    this.text = text;
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

  /** Says that it is filled: gives back the room that nobody needed. */
  void trim() {
    resize(size);
    lineStarts = lineStarts(text);
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
    int found = Arrays.binarySearch(lineStarts, starts[i]);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** CR, LF and CR LF end a line, as in CommonMark. */
  private static int[] lineStarts(String text) {
    if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
      return ONE_LINE;
    }
    int[] found = new int[Math.max(4, text.length() / LETTERS_A_LINE)];
    int lines = 1;
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (unit == '\n' || (unit == '\r' && !text.startsWith("\n", at + 1))) {
        if (lines == found.length) {
          found = Arrays.copyOf(found, lines * 2);
        }
        found[lines++] = at + 1;
      }
    }
    return Arrays.copyOf(found, lines);
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
