package org.chapterhouse.ingest.edge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/**
 * Lets bulk edits into the pipeline only as fast as it makes them readable, so that the queue an
 * interactive edit meets stays short all the way. A window bounds what is under way, weighed by
 * size; it grows by one each time a windowful has become live in time and shrinks by a third, at
 * most once in a target's time, when one takes longer: additive increase, multiplicative decrease,
 * as in TCP (RFC 5681). While no interactive edit has come for some time there is nobody to keep
 * the queue short for, and a larger, fixed window lets the pipeline work in larger transactions.
 */
final class BulkPace {

  private static final int BYTES_PER_UNIT = 32 << 10;
  private static final double SHRINK = 2.0 / 3;

  private final PaceSettings settings;
  private final LongSupplier nanoTime;
  private final Queue<Turn> waiting = new ArrayDeque<>();
  private double window;
  private long underWay;
  private long shrunkAt;
  private long companyUntil;

  BulkPace(PaceSettings settings, LongSupplier nanoTime) {
    this.settings = settings;
    this.nanoTime = nanoTime;
    this.window = settings.most();
    this.shrunkAt = nanoTime.getAsLong();
    this.companyUntil = nanoTime.getAsLong();
  }

  /** Somebody edits beside the bulk pushes. */
  synchronized void interactive() {
    companyUntil = nanoTime.getAsLong() + settings.aloneAfter().toNanos();
  }

  /** Completes when the edit may go; first come, first served. */
  CompletableFuture<Turn> enter(long bytes) {
    Turn turn = new Turn(1 + bytes / BYTES_PER_UNIT);
    synchronized (this) {
      waiting.add(turn);
    }
    letIn();
    return turn.granted;
  }

  /** Units of size that may be under way now; for metrics. */
  synchronized double window() {
    return isAlone() ? settings.alone() : window;
  }

  private boolean isAlone() {
    return nanoTime.getAsLong() - companyUntil >= 0;
  }

  synchronized long underWay() {
    return underWay;
  }

  private void letIn() {
    List<Turn> next = new ArrayList<>();
    synchronized (this) {
      // What is larger than the window still gets its turn, alone.
      while (!waiting.isEmpty()
          && (underWay == 0 || underWay + waiting.element().weight <= window())) {
        Turn turn = waiting.remove();
        underWay += turn.weight;
        turn.since = nanoTime.getAsLong();
        next.add(turn);
      }
    }
    // Outside the lock: what waits for a turn goes on right here. Whoever gave up is passed over.
    next.stream().filter(turn -> !turn.granted.complete(turn)).forEach(Turn::over);
  }

  private synchronized void adapt(long nanos) {
    long target = settings.liveTarget().toNanos();
    if (isAlone()) {
      return;
    }
    if (nanos <= target) {
      window = Math.min(settings.most(), window + 1 / window);
    } else if (nanoTime.getAsLong() - shrunkAt > target) {
      window = Math.max(settings.least(), window * SHRINK);
      shrunkAt = nanoTime.getAsLong();
    }
  }

  private void leave(long weight) {
    synchronized (this) {
      underWay -= weight;
    }
    letIn();
  }

  /** Room in the window that one edit holds. */
  final class Turn {

    private final long weight;
    private final CompletableFuture<Turn> granted = new CompletableFuture<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile long since;

    private Turn(long weight) {
      this.weight = weight;
    }

    /** The edit has become live, or has not for as long as anybody looks. */
    void live() {
      if (closed.compareAndSet(false, true)) {
        adapt(nanoTime.getAsLong() - since);
        leave(weight);
      }
    }

    /** The edit is over without having become live: refused, unchanged or not sent. */
    void over() {
      if (closed.compareAndSet(false, true)) {
        leave(weight);
      }
    }
  }
}
