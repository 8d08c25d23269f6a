package org.chapterhouse.ingest.client;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long to go on while the server does not answer as it should. The clock starts when something
 * is lost and stops with any answer; who was never answered at all has no reason to wait.
 */
final class Patience {

  /** Between one attempt and the next. */
  static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);

  private static final long NANOS_BEFORE_TELLING = 2_000_000_000L;
  private static final long NANOS_BETWEEN_TELLING = 10_000_000_000L;
  private static final long NEVER = Long.MIN_VALUE;

  private final Duration limit;
  private final PushListener listener;
  private final LongSupplier nanoClock;
  private boolean everAnswered;
  private boolean over;
  private long awaySince = NEVER;
  private long toldAt = NEVER;

  Patience(Duration limit, PushListener listener, LongSupplier nanoClock) {
    this.limit = limit;
    this.listener = listener;
    this.nanoClock = nanoClock;
  }

  synchronized void answered() {
    everAnswered = true;
    awaySince = NEVER;
    toldAt = NEVER;
  }

  /**
   * Whether to try once more.
   *
   * @param isThere whether the server said at least that it cannot answer now
   */
  synchronized boolean outlasts(String reason, boolean isThere) {
    long now = nanoClock.getAsLong();
    if (awaySince == NEVER) {
      awaySince = now;
    }
    over |= !(everAnswered || isThere) || now - awaySince >= limit.toNanos();
    if (!over && isTimeToTell(now)) {
      toldAt = now;
      listener.waiting(reason, limit.minusNanos(now - awaySince));
    }
    return !over;
  }

  /**
   * Lets the time between two attempts pass.
   *
   * @throws PushException when interrupted
   */
  static void pause() {
    try {
      Thread.sleep(BETWEEN_ATTEMPTS.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PushException("interrupted", e);
    }
  }

  private boolean isTimeToTell(long now) {
    return toldAt == NEVER
        ? now - awaySince >= NANOS_BEFORE_TELLING
        : now - toldAt >= NANOS_BETWEEN_TELLING;
  }

  /** Whether it has run out; nothing more is to be sent then. */
  synchronized boolean isOver() {
    return over;
  }
}
