package org.chapterhouse.enrich.step;

/** Which marks a flush takes. */
public enum Reach {
  /** Only what a fresh edit marked: its author is waiting. */
  FRESH,
  /** What was marked when the round began, so that a stream of marks cannot starve any of them. */
  ROUND,
  /** Everything. */
  ALL
}
