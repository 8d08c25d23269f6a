package org.chapterhouse.markdown;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a part of a chapter is. Closed; the names are also those of attributes and CSS classes. */
public enum PartKind {
  INTRODUCTION,
  SECTION,
  CARDS,
  TIMELINE,
  PARTICIPANTS,
  PITFALLS,
  RECOMMENDATIONS,
  REFERENCES,
  RELATED;

  /** Lower-case name. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind that a heading's {@code {.word}} asks for. */
  static Optional<PartKind> named(String word) {
    return Arrays.stream(values())
        .filter(kind -> kind.compareTo(CARDS) >= 0 && kind.word().equals(word))
        .findFirst();
  }
}
