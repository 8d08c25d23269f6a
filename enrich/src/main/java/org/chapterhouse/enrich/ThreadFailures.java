package org.chapterhouse.enrich;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What follows when a stream thread dies: another one takes its place, since its transaction was
 * aborted and nothing is lost; but whoever dies again and again needs the operator.
 */
final class ThreadFailures {

  private static final Logger LOG = LoggerFactory.getLogger(ThreadFailures.class);
  private static final int LIMIT = 5;
  private static final long WINDOW = Duration.ofMinutes(2).toNanos();

  private final LongSupplier clock;
  private final Deque<Long> deaths = new ArrayDeque<>();
  private String last = "";

  /**
   * @param clock nanoseconds, monotonic
   */
  ThreadFailures(LongSupplier clock) {
    this.clock = clock;
  }

  synchronized StreamThreadExceptionResponse afterwards(Throwable thrown) {
    long now = clock.getAsLong();
    last = thrown.toString();
    deaths.add(now);
    while (now - deaths.element() > WINDOW) {
      deaths.remove();
    }
    if (deaths.size() > LIMIT) {
      LOG.error("a stream thread died for the {}th time, enrich gives up", deaths.size(), thrown);
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
    LOG.error("a stream thread died, another takes its place", thrown);
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }

  /** What the last thread died of; empty when none has. */
  synchronized String last() {
    return last;
  }
}
