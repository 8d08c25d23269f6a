package org.chapterhouse.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Follows relative paths. */
final class Segments {
  private Segments() {}

  /** Segments from the root; climbing above it stays there, as browsers do. */
  static List<String> resolved(List<String> from, String path) {
    Deque<String> segments = new ArrayDeque<>(from);
    for (String segment : path.split("/", -1)) {
      if (segment.equals("..")) {
        segments.pollLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    return new ArrayList<>(segments);
  }
}
