package org.chapterhouse.enrich.step;

import java.time.Duration;
import java.util.Optional;

/**
 * When marks are recomputed: a fresh edit's at once, all others together once the thread has been
 * idle, and in rounds even if it never is. Since a later card may well mark the same chapters
 * again, rounds take at most a tenth of a busy thread's time. All times in milliseconds of one
 * clock.
 */
public final class FlushRules {

  private static final long NEVER = Long.MIN_VALUE;

  /** Rounds rest for so many times what the last one took. */
  private static final int REST = 9;

  private final long idleMillis;
  private final long patienceMillis;
  private long roundBegan = NEVER;
  private long nextRound = NEVER;

  /**
   * @param idle how long the stream thread must have had nothing to do
   * @param patience how long marks wait at most for that, unless the last round took longer than a
   *     ninth of it
   */
  public FlushRules(Duration idle, Duration patience) {
    this.idleMillis = idle.toMillis();
    this.patienceMillis = patience.toMillis();
  }

  /** Which marks to take now; empty: none. */
  public Optional<Reach> reach(MarkBook marks, long now, long threadBusyAt) {
    if (marks.isEmpty()) {
      roundBegan = NEVER;
      nextRound = NEVER;
      return Optional.empty();
    }
    if (nextRound == NEVER) {
      nextRound = now + patienceMillis;
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
    if (roundBegan != NEVER && !marks.inRound()) {
      nextRound = now + Math.max(patienceMillis, REST * (now - roundBegan));
      roundBegan = NEVER;
    }
    if (roundBegan == NEVER && now >= nextRound) {
      marks.beginRound();
      roundBegan = now;
    }
    return marks.inRound() ? Optional.of(Reach.ROUND) : Optional.empty();
  }
}
