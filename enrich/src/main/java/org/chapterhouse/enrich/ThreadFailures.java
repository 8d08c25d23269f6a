package org.chapterhouse.enrich;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What follows when a stream thread dies: another one takes its place, since its transaction was
 * aborted and nothing is lost. While a server is away it does so later and later, but never gives
 * up; who dies again and again of anything else needs the operator.
 */
final class ThreadFailures {

  private static final Logger LOG = LoggerFactory.getLogger(ThreadFailures.class);
  private static final int LIMIT = 5;
  private static final long WINDOW = Duration.ofMinutes(2).toNanos();
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
  private static final long OVER_AFTER = Duration.ofSeconds(30).toNanos();

  /** Waits on the thread that died, and holds up nothing but its successor. */
  interface Waiting {
    void pause(Duration time) throws InterruptedException;
  }

  private record Away(String reason, long lastDeath, Duration pause) {}

  private final LongSupplier clock;
  private final Waiting waiting;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Deque<Long> deaths = new ArrayDeque<>();
  private String last = "";
  private Optional<Away> away = Optional.empty();

  /**
   * @param clock nanoseconds, monotonic
   */
  ThreadFailures(LongSupplier clock) {
    this.clock = clock;
    this.waiting = time -> closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * The same with another way of waiting.
   *
   * @param waiting a test's, that does not wait
   */
  ThreadFailures(LongSupplier clock, Waiting waiting) {
    this.clock = clock;
    this.waiting = waiting;
  }

  StreamThreadExceptionResponse afterwards(Throwable thrown) {
    return Outage.isToBlame(thrown) ? afterOutage(thrown) : afterFailure(thrown);
  }

  private StreamThreadExceptionResponse afterOutage(Throwable thrown) {
    Duration pause = noteOutage(thrown);
    try {
      waiting.pause(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }

  private synchronized Duration noteOutage(Throwable thrown) {
    Duration pause =
        ongoing().map(before -> shorter(before.pause().multipliedBy(2))).orElse(FIRST_PAUSE);
    away = Optional.of(new Away(root(thrown), clock.getAsLong(), pause));
    LOG.warn("a server enrich needs is away, trying again in {}: {}", pause, root(thrown));
    LOG.debug("a stream thread died of an outage", thrown);
    return pause;
  }

  private static Duration shorter(Duration pause) {
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  private Optional<Away> ongoing() {
    return away.filter(
        before -> clock.getAsLong() - before.lastDeath() < before.pause().toNanos() + OVER_AFTER);
  }

  private synchronized StreamThreadExceptionResponse afterFailure(Throwable thrown) {
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

  private static String root(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.toString();
  }

  /** What the last thread died of that was no outage; empty when none has. */
  synchronized String last() {
    return last;
  }

  /** What is away; empty when nothing is, or nothing has died of it for a while. */
  synchronized Optional<String> outage() {
    return ongoing().map(Away::reason);
  }

  /** Ends all waiting: the application stops. */
  void close() {
    closing.countDown();
  }
}
