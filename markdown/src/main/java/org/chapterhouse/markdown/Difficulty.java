package org.chapterhouse.markdown;

import java.util.Locale;

/** How much a chapter asks of its reader. */
public enum Difficulty {
  EASY,
  MEDIUM,
  HARD;

  /** Lower-case name, as front matter has it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
