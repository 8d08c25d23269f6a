package org.chapterhouse.track.relay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.chapterhouse.track.store.Outbox;
import org.chapterhouse.track.store.OutboxRow;
import org.chapterhouse.track.store.RelayLock;
import org.chapterhouse.track.store.TrackDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells {@code reading.events} what the outbox holds: claim rows, publish them in one Kafka
 * transaction, delete them. A relay that dies between publishing and deleting leaves rows that its
 * successor publishes again under the same keys, so a compacting reader sees each event once.
 *
 * <p>One relay works at a time. Whoever takes over makes a new publisher first, which fences the
 * one before; rows are claimed only after that, so a batch that an old relay still holds in memory
 * can never come out behind a tombstone.
 */
public final class OutboxRelay implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
  private static final long STOP_WITHIN_MILLIS = 10_000;

  private final TrackDatabase database;
  private final Outbox outbox;
  private final Map<String, ?> clientProperties;
  private final Pace pace;
  private final Semaphore work = new Semaphore(0);
  private final Thread thread = new Thread(this::run, "track-relay");
  private volatile boolean closed;
  private volatile String trouble = "";

  /**
   * How a relay works.
   *
   * @param batch rows published in one transaction at most
   * @param interval how often to look for rows and to try again
   * @param closeSegmentsAfter how often every partition gets a record, needed or not
   */
  public record Pace(int batch, Duration interval, Duration closeSegmentsAfter) {}

  /**
   * @param clientProperties properties of any Kafka client
   */
  public OutboxRelay(TrackDatabase database, Map<String, ?> clientProperties, Pace pace) {
    this.database = database;
    this.outbox = new Outbox(database);
    this.clientProperties = Map.copyOf(clientProperties);
    this.pace = pace;
  }

  public void start() {
    thread.start();
  }

  /** Says that there are rows, so that they need not wait for the interval. */
  public void wake() {
    work.release();
  }

  /** What keeps the relay from working; empty when nothing does. */
  public String trouble() {
    return trouble;
  }

  private void run() {
    while (!closed) {
      try {
        relayWhileHoldingTheLock();
        trouble = "";
        pause();
      } catch (RuntimeException e) {
        report(e);
        pause();
      }
    }
  }

  private void relayWhileHoldingTheLock() {
    Optional<RelayLock> taken = RelayLock.tryTake(database);
    if (taken.isEmpty()) {
      return;
    }
    try (RelayLock lock = taken.get();
        EventPublisher publisher = new EventPublisher(clientProperties)) {
      trouble = "";
      long segmentsClosed = System.nanoTime();
      while (!closed && lock.isHeld()) {
        if (relayBatch(publisher) < pace.batch()) {
          pause();
        }
        if (System.nanoTime() - segmentsClosed >= pace.closeSegmentsAfter().toNanos()) {
          publisher.closeSegments();
          segmentsClosed = System.nanoTime();
        }
      }
    }
  }

  private int relayBatch(EventPublisher publisher) {
    List<OutboxRow> rows = outbox.claim(pace.batch());
    if (!rows.isEmpty()) {
      publisher.publish(rows);
      outbox.delete(rows);
    }
    return rows.size();
  }

  private void report(RuntimeException failure) {
    if (closed) {
      return;
    }
    String present = "reading.events gets nothing for now: " + failure.getClass().getSimpleName();
    if (!present.equals(trouble)) {
      LOG.warn("the relay starts over every {} until it works", pace.interval(), failure);
    }
    trouble = present;
  }

  private void pause() {
    try {
      if (work.tryAcquire(pace.interval().toMillis(), TimeUnit.MILLISECONDS)) {
        work.drainPermits();
      }
    } catch (InterruptedException e) {
      closed = true;
      Thread.currentThread().interrupt();
    }
  }

  /** Lets the batch under way end; rows that are left wait for the next relay. */
  @Override
  public void close() {
    closed = true;
    work.release();
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
