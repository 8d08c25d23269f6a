package org.chapterhouse.markdown;

import java.util.Arrays;

/** A file's text and where its lines start; CR, LF and CR LF end a line, as in CommonMark. */
final class Source {
  private final String text;
  private final int[] lineStarts;

  Source(String text) {
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  /** Lines, an empty one after a final line end included. */
  int lines() {
    return lineStarts.length;
  }

  /** Line of an offset, from 1. */
  int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Column of an offset in its line, from 1. */
  int column(int offset) {
    return offset - lineStart(line(offset)) + 1;
  }

  /** Offset at which a line, counted from 1, starts. */
  int lineStart(int line) {
    return lineStarts[line - 1];
  }

  /** Offset just past the last character of a line, its end of line left out. */
  int lineEnd(int line) {
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    while (end > lineStart(line) && isLineEnd(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  Problem problemAt(int offset, String code, String message, String fix) {
    return new Problem(code, message, fix, line(offset), column(offset));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Source source && text.equals(source.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[Math.max(16, text.length() / 32)];
    int count = 1;
    boolean simple = text.indexOf('\r') < 0;
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
    return Arrays.copyOf(starts, count);
  }
}
