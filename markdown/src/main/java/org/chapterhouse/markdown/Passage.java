package org.chapterhouse.markdown;

/**
 * A piece of what a chapter says, as plain text in one line.
 *
 * @param kind what it is in the chapter
 * @param text without markup; never empty
 * @param anchor id of the heading it stands under, of a heading its own; empty above the first
 */
public record Passage(Kind kind, String text, String anchor) {

  /** What a piece of text is in its chapter. */
  public enum Kind {
    HEADING,
    PROSE,
    CODE
  }
}
