package org.chapterhouse.ingest.client;

import java.util.List;

/**
 * What became of a pull.
 *
 * @param outcomes one for each file that changed or could not
 * @param unchanged files that stand as the server has them
 * @param ahead files changed here and not there, which a push would send
 */
public record PullReport(List<PullOutcome> outcomes, int unchanged, List<String> ahead) {

  public PullReport {
    outcomes = List.copyOf(outcomes);
    ahead = List.copyOf(ahead);
  }

  /** How many outcomes are of a kind. */
  public long count(Class<? extends PullOutcome> kind) {
    return outcomes.stream().filter(kind::isInstance).count();
  }

  /** Whether nobody has to do anything. */
  public boolean isDone() {
    return outcomes.stream().allMatch(PullOutcome::isDone);
  }
}
