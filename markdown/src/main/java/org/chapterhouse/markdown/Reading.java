package org.chapterhouse.markdown;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of reading a file: a chapter, or the reasons why it is none. */
public final class Reading {
  private final @Nullable Chapter chapter;
  private final List<Problem> problems;

  private Reading(@Nullable Chapter chapter, List<Problem> problems) {
    this.chapter = chapter;
    this.problems = problems;
  }

  static Reading of(Chapter chapter) {
    return new Reading(chapter, List.of());
  }

  static Reading refused(List<Problem> problems) {
    return new Reading(null, List.copyOf(problems));
  }

  /** Present if and only if there is no problem. */
  public Optional<Chapter> chapter() {
    return Optional.ofNullable(chapter);
  }

  /** In the order of their positions. */
  public List<Problem> problems() {
    return problems;
  }
}
