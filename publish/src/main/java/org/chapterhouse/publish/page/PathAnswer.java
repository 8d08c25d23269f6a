package org.chapterhouse.publish.page;

import java.util.List;

/**
 * What a reader asked for who wants the way between two chapters, and what was found.
 *
 * @param from as typed; empty when nothing was asked
 * @param to as typed
 * @param message key of the words that say why no way is shown; empty when one is, or none was
 *     asked
 * @param start where it starts, as a list of at most one
 * @param steps in order
 */
public record PathAnswer(
    String from, String to, String message, List<TitledLink> start, List<PathStep> steps) {

  public PathAnswer {
    start = List.copyOf(start);
    steps = List.copyOf(steps);
  }

  static PathAnswer none(String from, String to, String message) {
    return new PathAnswer(from, to, message, List.of(), List.of());
  }
}
