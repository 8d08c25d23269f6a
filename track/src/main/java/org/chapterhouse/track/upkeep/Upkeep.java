package org.chapterhouse.track.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.chapterhouse.track.store.Days;
import org.chapterhouse.track.store.ErasedRows;
import org.chapterhouse.track.store.Expiry;
import org.chapterhouse.track.store.TrackDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does on a thread of its own, again and again, what only the passing of time calls for. Every step
 * may be repeated, and several processes may take it at once.
 */
public final class Upkeep implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
  private static final int BATCH = 1000;
  private static final long STOP_WITHIN_MILLIS = 10_000;

  private final Days days;
  private final Expiry expiry;
  private final ErasedRows erased;
  private final Map<String, ?> clientProperties;
  private final KeepingTimes times;
  private final Duration interval;
  private final Runnable outboxGrew;
  private final Clock clock;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "track-upkeep");
  private volatile String trouble = "";

  /**
   * @param clientProperties properties of any Kafka client
   * @param interval how often to look what time calls for
   * @param outboxGrew called after rows were added to the outbox
   */
  public Upkeep(
      TrackDatabase database,
      Map<String, ?> clientProperties,
      KeepingTimes times,
      Duration interval,
      Runnable outboxGrew,
      Clock clock) {
    this.days = new Days(database);
    this.expiry = new Expiry(database, BATCH);
    this.erased = new ErasedRows(database);
    this.clientProperties = Map.copyOf(clientProperties);
    this.times = times;
    this.interval = interval;
    this.outboxGrew = outboxGrew;
    this.clock = clock;
  }

  public void start() {
    thread.start();
  }

  /** What keeps the upkeep from being done; empty when nothing does. */
  public String trouble() {
    return trouble;
  }

  private void run() {
    try {
      do {
        try {
          doAll();
          trouble = "";
        } catch (RuntimeException e) {
          report(e);
        }
      } while (!closed.await(interval.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One round of everything. */
  void doAll() {
    Instant now = clock.instant();
    closeDays(now);
    expiry.forgetDenials(now);
    Instant ids = times.idsFrom(now);
    untilFewerThanABatch(() -> expiry.forgetReaders(ids));
    Instant events = times.eventsFrom(now);
    if (untilFewerThanABatch(() -> expiry.forgetEvents(events)) > 0) {
      outboxGrew.run();
    }
    erased.clear();
  }

  private void closeDays(Instant now) {
    List<Integer> closedNow = days.close(times.lastClosable(now), now);
    if (!closedNow.isEmpty()) {
      LOG.info("closed {} days of reading figures", closedNow.size());
    }
    List<Integer> untold = days.untold();
    if (untold.isEmpty()) {
      return;
    }
    try (StatsPublisher publisher = new StatsPublisher(clientProperties)) {
      for (int day : untold) {
        LocalDate date = LocalDate.ofEpochDay(day);
        publisher.publish(date, StatsRecords.of(date, days.published(day)));
        days.told(day);
      }
    }
  }

  private long untilFewerThanABatch(IntSupplier step) {
    long total = 0;
    int last;
    do {
      last = step.getAsInt();
      total += last;
    } while (last == BATCH && closed.getCount() > 0);
    return total;
  }

  private void report(RuntimeException failure) {
    if (closed.getCount() == 0) {
      return;
    }
    String present =
        "days are not closed and files not cleared for now: " + failure.getClass().getSimpleName();
    if (!present.equals(trouble)) {
      LOG.warn("the upkeep of reading events is tried again every {}", interval, failure);
    }
    trouble = present;
  }

  /** Lets the round under way end. */
  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join(STOP_WITHIN_MILLIS);
      if (thread.isAlive()) {
        thread.interrupt();
        thread.join(STOP_WITHIN_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
