package org.chapterhouse.markdown;

/**
 * A phrase that leads somewhere on the page although its editor linked nothing.
 *
 * @param start offset of the phrase in the Markdown file, in UTF-16 units
 * @param end offset just past it
 * @param url where it leads
 * @param title what a reader who points at it is told
 */
public record Suggestion(int start, int end, String url, String title) {
  public Suggestion {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("no phrase stands from " + start + " to " + end);
    }
  }
}
