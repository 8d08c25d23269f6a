package org.chapterhouse.ingest.edge;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds what the edge holds at once. Bulk edits are bounded in number and to half of the bytes, so
 * that an interactive one finds room whatever is being pushed.
 */
final class InFlight {

  private static final int BYTES_PER_PERMIT = 1024;

  private final Semaphore kibibytes;
  private final Semaphore bulkKibibytes;
  private final Semaphore bulkEdits;

  /**
   * @param maxBytes bytes of content over all edits in flight
   * @param maxBulkEdits edits of bulk pushes
   */
  InFlight(long maxBytes, int maxBulkEdits) {
    int permits = Math.toIntExact(maxBytes / BYTES_PER_PERMIT);
    this.kibibytes = new Semaphore(permits);
    this.bulkKibibytes = new Semaphore(permits / 2);
    this.bulkEdits = new Semaphore(maxBulkEdits);
  }

  /** Room for one edit; to be closed once, when the edit is decided or given up. */
  interface Place extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Takes room for an edit of a bulk request, which can wait: what is not read yet costs nothing.
   *
   * @throws BusyException when there is none for that long
   */
  Place awaitBulk(long bytes, Duration limit) {
    return enterBulk(permits(bytes), limit);
  }

  /**
   * Takes room for an edit.
   *
   * @throws BusyException when there is none
   */
  Place enter(long bytes, boolean bulk) {
    return bulk
        ? enterBulk(permits(bytes), Duration.ZERO)
        : taken(kibibytes, permits(bytes), "much content", Duration.ZERO);
  }

  private static int permits(long bytes) {
    return (int) (bytes / BYTES_PER_PERMIT) + 1;
  }

  private Place enterBulk(int permits, Duration limit) {
    Place number = taken(bulkEdits, 1, "many bulk edits", limit);
    try {
      Place share = taken(bulkKibibytes, permits, "much content of bulk edits", limit);
      try {
        Place room = taken(kibibytes, permits, "much content", limit);
        return () -> {
          room.close();
          share.close();
          number.close();
        };
      } catch (BusyException e) {
        share.close();
        throw e;
      }
    } catch (BusyException e) {
      number.close();
      throw e;
    }
  }

  private static Place taken(Semaphore semaphore, int permits, String what, Duration limit) {
    try {
      if (!semaphore.tryAcquire(permits, limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new BusyException("there is as " + what + " in flight as this edge takes");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BusyException("interrupted while waiting for room");
    }
    return () -> semaphore.release(permits);
  }
}
