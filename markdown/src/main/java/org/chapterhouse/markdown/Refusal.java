package org.chapterhouse.markdown;

import java.util.List;

/** Ends the reading of a file that cannot become a chapter. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  Refusal(List<Problem> problems) {
    super(problems.toString(), null, false, false);
    this.problems = List.copyOf(problems);
  }

  Refusal(Problem problem) {
    this(List.of(problem));
  }

  List<Problem> problems() {
    return problems;
  }
}
