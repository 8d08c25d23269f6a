package org.chapterhouse.markdown;

/**
 * How large and how deep a chapter may be. Whatever is beyond is refused with a problem, so that no
 * file can exhaust the stack, the heap or the patience of those who read it later.
 */
final class Limits {
  /** Bytes of a file. */
  static final int CONTENT_BYTES = 2 * 1024 * 1024;

  /** UTF-16 units between the two lines of dashes. */
  static final int FRONT_MATTER = 256 * 1024;

  /** Lists and mappings within each other in front matter. */
  static final int FRONT_MATTER_DEPTH = 16;

  /** References to anchors in front matter. */
  static final int FRONT_MATTER_ALIASES = 32;

  /** Values in front matter, counted after aliases have been followed. */
  static final int FRONT_MATTER_VALUES = 20_000;

  /** Quotes, lists, emphasis and the like within each other. */
  static final int NESTING = 100;

  /** Cells of all tables, those included that the text leaves out. */
  static final int TABLE_CELLS = 200_000;

  /** Openings of images in a paragraph times its length. */
  static final long IMAGE_COST = 100_000_000;

  /** Lines of a file. */
  static final int LINES = 100_000;

  /** Characters with a meaning in Markdown. */
  static final int MARKS = 200_000;

  /** Links that may lead to chapters. */
  static final int LINKS = 10_000;

  /** Headings and other anchors. */
  static final int ANCHORS = 10_000;

  /** UTF-16 units of a title taken from a heading. */
  static final int TITLE = 300;

  /** UTF-16 units of a sentence quoted with a link. */
  static final int SENTENCE = 500;

  private Limits() {}
}
