package org.chapterhouse.publish.store;

/**
 * A phrase of a live chapter that names another live chapter and is not linked yet.
 *
 * @param source chapter it stands in
 * @param target chapter it names
 * @param start offset in the source's Markdown file, in UTF-16 units
 * @param end offset just past it
 * @param confidence that an editor would link it, 0 to 1
 */
public record MentionLine(
    Named source, Named target, String text, int start, int end, double confidence) {

  /**
   * A chapter with what it takes to link to it.
   *
   * @param path file below the content folder
   */
  public record Named(String id, String title, String path) {}
}
