package org.chapterhouse.markdown;

import java.util.Arrays;

/** Where the lines of a text start; CR, LF and CR LF end a line, as in CommonMark. Immutable. */
public final class Lines {
  private static final int LETTERS_A_LINE = 32;
  private static final Lines ONE = new Lines(new int[] {0});

  private final int[] starts;

  private Lines(int[] starts) {
    this.starts = starts;
  }

  /** Of a text; an empty line after a final line end counts, too. */
  public static Lines of(String text) {
    boolean simple = text.indexOf('\r') < 0;
    if (simple && text.indexOf('\n') < 0) {
      return ONE;
    }
    int[] starts = new int[Math.max(16, text.length() / LETTERS_A_LINE)];
    int count = 1;
    for (int i = simple ? text.indexOf('\n') : 0; i >= 0 && i < text.length(); ) {
      char c = text.charAt(i);
      boolean ends = c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
      i = simple ? text.indexOf('\n', i + 1) : i + 1;
    }
    return new Lines(Arrays.copyOf(starts, count));
  }

  /** How many there are. */
  int count() {
    return starts.length;
  }

  /** Line of an offset, in UTF-16 units; from 1. */
  public int at(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Offset at which a line, counted from 1, starts. */
  int start(int line) {
    return starts[line - 1];
  }
}
