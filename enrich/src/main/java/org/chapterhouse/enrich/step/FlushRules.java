package org.chapterhouse.enrich.step;

import java.time.Duration;
import java.util.Optional;

/**
 * When marks are recomputed: a fresh edit's at once, all others together once the thread has been
 * idle, and after a bounded wait even if it never is. All times in milliseconds of one clock.
 */
public final class FlushRules {

  private static final long NEVER = Long.MIN_VALUE;

  private final long idleMillis;
  private final long patienceMillis;
  private long waitingSince = NEVER;

  /**
   * @param idle how long the stream thread must have had nothing to do
   * @param patience how long marks wait at most for that
   */
  public FlushRules(Duration idle, Duration patience) {
    this.idleMillis = idle.toMillis();
    this.patienceMillis = patience.toMillis();
  }

  /** Which marks to take now; empty: none. */
  public Optional<Reach> reach(MarkBook marks, long now, long threadBusyAt) {
    if (marks.isEmpty()) {
      waitingSince = NEVER;
      return Optional.empty();
    }
    if (waitingSince == NEVER) {
      waitingSince = now;
    }
    if (marks.hasFresh()) {
      return Optional.of(Reach.FRESH);
    }
    if (now - threadBusyAt >= idleMillis) {
      return Optional.of(Reach.ALL);
    }
    return round(marks, now);
  }

  private Optional<Reach> round(MarkBook marks, long now) {
    if (now - waitingSince >= patienceMillis) {
      marks.beginRound();
      waitingSince = now;
    }
    return marks.inRound() ? Optional.of(Reach.ROUND) : Optional.empty();
  }
}
