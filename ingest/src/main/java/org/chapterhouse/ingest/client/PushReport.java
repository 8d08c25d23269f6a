package org.chapterhouse.ingest.client;

import java.util.List;

/**
 * What became of a push.
 *
 * @param outcomes one for each file that was sent or refused, in no particular order
 * @param unchanged number of chapters that stood as the folder has them
 * @param behind files that did not change while the server's chapter did
 */
public record PushReport(List<PushOutcome> outcomes, int unchanged, List<String> behind) {

  public PushReport {
    outcomes = List.copyOf(outcomes);
    behind = List.copyOf(behind);
  }

  /** How many outcomes are of a kind. */
  public long count(Class<? extends PushOutcome> kind) {
    return outcomes.stream().filter(kind::isInstance).count();
  }

  /** Whether the server stands as the folder wishes, except for files that are behind. */
  public boolean isDone() {
    return outcomes.stream().allMatch(PushOutcome::isDone);
  }

  /** Highest place in the order of edits among the receipts; 0 when there is none. */
  public long lastSequence() {
    return outcomes.stream().mapToLong(PushReport::sequenceOf).max().orElse(0);
  }

  private static long sequenceOf(PushOutcome outcome) {
    if (outcome instanceof PushOutcome.Written written) {
      return written.receipt().sequence();
    }
    if (outcome instanceof PushOutcome.Removed removed) {
      return removed.receipt().sequence();
    }
    return outcome instanceof PushOutcome.Moved moved ? moved.receipt().sequence() : 0;
  }
}
