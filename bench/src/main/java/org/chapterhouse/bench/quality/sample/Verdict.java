package org.chapterhouse.bench.quality.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a judge says of a mention. */
enum Verdict {
  /** Right, and a good editor would be glad of the link there. */
  USEFUL("useful", "yes"),
  /** It means what the chapter is about, yet a link is of little use there. */
  RIGHT("right"),
  /** It means something else or another chapter, or no link could stand there. */
  WRONG("wrong"),
  /** No editor would be glad of the link; whether it is right, nobody said. */
  NOT_USEFUL("no");

  private final List<String> words;

  Verdict(String... words) {
    this.words = List.of(words);
  }

  /** Whether it tells right from wrong. */
  boolean graded() {
    return this != NOT_USEFUL;
  }

  /** Whether the phrase is said to mean what the chapter is about. */
  boolean right() {
    return this == USEFUL || this == RIGHT;
  }

  boolean useful() {
    return this == USEFUL;
  }

  /** Empty when no verdict has that word. */
  static Optional<Verdict> named(String word) {
    return Arrays.stream(values()).filter(verdict -> verdict.words.contains(word)).findFirst();
  }

  /** All words, with commas between. */
  static String allWords() {
    return Arrays.stream(values())
        .flatMap(verdict -> verdict.words.stream())
        .collect(Collectors.joining(", "));
  }
}
