package org.chapterhouse.bench.quality.corpus;

/**
 * A stretch of a text.
 *
 * @param start offset in UTF-16 units
 * @param end offset just past it
 */
record Span(int start, int end) {
  Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no stretch of text: " + start + " to " + end);
    }
  }

  boolean holds(int offset) {
    return start <= offset && offset < end;
  }
}
