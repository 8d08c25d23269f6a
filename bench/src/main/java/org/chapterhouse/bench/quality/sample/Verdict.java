package org.chapterhouse.bench.quality.sample;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a judge says of a mention. */
enum Verdict {
  /** Right, and a good editor would be glad of the link there. */
  USEFUL,
  /** It means what the chapter is about, yet a link is of little use there. */
  RIGHT,
  /** It means something else or another chapter, or no link could stand there. */
  WRONG,
  /** An editor would be glad of the link; whether it is right, nobody asked. */
  YES,
  /** No editor would be glad of the link; whether it is right, nobody asked. */
  NO;

  /** Whether it tells right from wrong. */
  boolean graded() {
    return this == USEFUL || this == RIGHT || this == WRONG;
  }

  /** Whether the phrase is said to mean what the chapter is about. */
  boolean right() {
    return this == USEFUL || this == RIGHT;
  }

  boolean useful() {
    return this == USEFUL || this == YES;
  }

  /** As a file has it. */
  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty when no verdict has that word. */
  static Optional<Verdict> named(String word) {
    return Arrays.stream(values()).filter(verdict -> verdict.word().equals(word)).findFirst();
  }

  /** All words, with commas between. */
  static String allWords() {
    return Arrays.stream(values()).map(Verdict::word).collect(Collectors.joining(", "));
  }
}
