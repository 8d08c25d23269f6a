package org.chapterhouse.markdown;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of reading a file: a chapter, or the reasons why it is none. */
public final class Reading {
  private final @Nullable Chapter chapter;
  private final List<Problem> problems;
  private final List<Notice> notices;

  private Reading(@Nullable Chapter chapter, List<Problem> problems, List<Notice> notices) {
    this.chapter = chapter;
    this.problems = problems;
    this.notices = notices;
  }

  static Reading of(Chapter chapter, List<Notice> notices) {
    return new Reading(chapter, List.of(), List.copyOf(notices));
  }

  static Reading refused(List<Problem> problems) {
    return new Reading(null, List.copyOf(problems), List.of());
  }

  /** Present if and only if there is no problem. */
  public Optional<Chapter> chapter() {
    return Optional.ofNullable(chapter);
  }

  /** What its editor may want to know of; empty when there is no chapter. */
  public List<Notice> notices() {
    return notices;
  }

  /** In the order of their positions. */
  public List<Problem> problems() {
    return problems;
  }
}
