package org.chapterhouse.publish.search;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.chapterhouse.publish.store.SearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings search up to date behind the projection, on a thread of its own. It looks when it is woken
 * and once a second, because the instance that was at it may have died.
 */
public final class Indexer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final SearchIndex index;
  private final SearchRows rows;
  private final Semaphore woken = new Semaphore(0);
  private final Thread thread;
  private volatile boolean open = true;

  public Indexer(SearchIndex index, SearchRows rows) {
    this.index = index;
    this.rows = rows;
    this.thread = new Thread(this::run, "publish-search");
    this.thread.setDaemon(true);
  }

  public void start() {
    thread.start();
  }

  /** Says that chapters may have changed. */
  public void wake() {
    woken.release();
  }

  private void run() {
    while (open) {
      try {
        int done = index.work(rows::of);
        if (done <= 0 && woken.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
          woken.drainPermits(); // what they announced is read now
        }
      } catch (InterruptedException e) {
        LOG.debug("the indexer was interrupted");
        return;
      } catch (RuntimeException e) {
        if (open) {
          LOG.warn("search is not up to date, trying again", e);
          LockSupport.parkNanos(PAUSE.toNanos()); // ends early on close
        }
      }
    }
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
