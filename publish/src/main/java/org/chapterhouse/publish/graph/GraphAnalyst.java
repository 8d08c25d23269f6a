package org.chapterhouse.publish.graph;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.chapterhouse.publish.store.GraphFactTables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works out the facts of the graph behind the projection, on a thread of its own: once a burst of
 * changes has calmed down, and seldom enough to take at most a fifth of its time. It looks when it
 * is woken and every few seconds, because the instance that was at it may have died.
 */
public final class GraphAnalyst implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(GraphAnalyst.class);
  private static final Duration CALM = Duration.ofMillis(400);
  private static final Duration LONGEST_BURST = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofSeconds(3);
  private static final int REST = 4;
  private static final Duration LONGEST_REST = Duration.ofMinutes(2);

  private final GraphFactTables tables;
  private final Semaphore woken = new Semaphore(0);
  private final Thread thread;
  private volatile boolean open = true;

  public GraphAnalyst(GraphFactTables tables) {
    this.tables = tables;
    this.thread = new Thread(this::run, "publish-graph");
    this.thread.setDaemon(true);
    this.thread.setPriority(Thread.MIN_PRIORITY);
  }

  public void start() {
    thread.start();
  }

  /** Says that the graph may have changed. */
  public void wake() {
    woken.release();
  }

  private void run() {
    while (open) {
      try {
        if (tables.isBehind()) {
          awaitCalm();
          work();
        } else if (woken.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
          woken.drainPermits(); // what they announced is looked at now
        }
      } catch (InterruptedException e) {
        LOG.debug("the analyst of the graph was interrupted");
        return;
      } catch (RuntimeException e) {
        if (open) {
          LOG.warn("the facts of the graph are not up to date, trying again", e);
          LockSupport.parkNanos(LOOK.toNanos()); // ends early on close
        }
      }
    }
  }

  private void awaitCalm() throws InterruptedException {
    long latest = System.nanoTime() + LONGEST_BURST.toNanos();
    do {
      woken.drainPermits();
    } while (open
        && woken.tryAcquire(CALM.toMillis(), TimeUnit.MILLISECONDS)
        && System.nanoTime() < latest);
  }

  private void work() {
    if (!open) {
      return;
    }
    long started = System.nanoTime();
    boolean done = tables.work(GraphAnalysis::of);
    long took = System.nanoTime() - started;
    LOG.debug("the facts of the graph took {} ms", Duration.ofNanos(took).toMillis());
    LockSupport.parkNanos(
        done
            ? Math.min(REST * took, LONGEST_REST.toNanos())
            : LOOK.toNanos()); // ends early on close
  }

  @Override
  public void close() {
    open = false;
    wake();
    LockSupport.unpark(thread);
    try {
      thread.join(Duration.ofSeconds(10).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
