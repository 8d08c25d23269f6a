package org.chapterhouse.markdown;

/** A file's text and where its lines start. */
final class Source {
  private final String text;
  private final Lines lines;

  Source(String text) {
    this.text = text;
    this.lines = Lines.of(text);
  }

  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  Lines lineStarts() {
    return lines;
  }

  /** Lines, an empty one after a final line end included. */
  int lines() {
    return lines.count();
  }

  /** Line of an offset, from 1. */
  int line(int offset) {
    return lines.at(offset);
  }

  /** Column of an offset in its line, from 1. */
  int column(int offset) {
    return offset - lineStart(line(offset)) + 1;
  }

  /** Offset at which a line, counted from 1, starts. */
  int lineStart(int line) {
    return lines.start(line);
  }

  /** Offset just past the last character of a line, its end of line left out. */
  int lineEnd(int line) {
    int end = line < lines.count() ? lines.start(line + 1) : text.length();
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
}
