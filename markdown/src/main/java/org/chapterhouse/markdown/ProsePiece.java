package org.chapterhouse.markdown;

/**
 * Part of a stretch of prose.
 *
 * @param text as it reads; never empty
 * @param start offset in the file at which exactly this text stands, in UTF-16 units; -1 where the
 *     file writes something else for it (an entity, a line end), or nobody knows where it stands
 * @param before what parts it from the piece before
 */
public record ProsePiece(String text, int start, Border before) {

  /** What stands between a piece and the one before. */
  public enum Border {
    /** Nothing: both are of one text in the parsed Markdown. */
    NONE,
    /** The end of a line within a paragraph, with white space around it only. */
    LINE,
    /** Markup, or the start of the stretch. */
    MARKUP
  }

  /** Whether exactly this text stands in the file. */
  public boolean isExact() {
    return start >= 0;
  }
}
