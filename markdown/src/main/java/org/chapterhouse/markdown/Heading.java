package org.chapterhouse.markdown;

import java.util.List;
import java.util.Optional;

/**
 * A heading of a chapter.
 *
 * @param level 1 to 6
 * @param id its id within the chapter: explicit, or made of the text by GitHub's algorithm
 * @param text the heading as plain text, without an explicit id
 * @param line line in the file, from 1
 */
public record Heading(int level, String id, String text, int line) {

  /**
   * The heading of the section that a line stands in; empty above the first.
   *
   * @param headings of one chapter, in document order
   * @param line line in the file, from 1; a heading's own belongs to its section
   */
  public static Optional<Heading> of(List<Heading> headings, int line) {
    int low = 0;
    int high = headings.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (headings.get(middle).line() <= line) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? Optional.empty() : Optional.of(headings.get(low - 1));
  }
}
