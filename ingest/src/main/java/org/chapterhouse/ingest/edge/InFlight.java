package org.chapterhouse.ingest.edge;

import java.util.concurrent.Semaphore;

/** Bounds what the edge holds at once: bytes of all edits, and the number of bulk edits. */
final class InFlight {

  private static final int BYTES_PER_PERMIT = 1024;

  private final Semaphore kibibytes;
  private final Semaphore bulkEdits;

  /**
   * @param maxBytes bytes of content over all edits in flight
   * @param maxBulkEdits edits of bulk pushes, so that an interactive one never queues behind many
   */
  InFlight(long maxBytes, int maxBulkEdits) {
    this.kibibytes = new Semaphore(Math.toIntExact(maxBytes / BYTES_PER_PERMIT));
    this.bulkEdits = new Semaphore(maxBulkEdits);
  }

  /** Room for one edit; to be closed once, when the edit is decided or given up. */
  interface Place extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Takes room for an edit.
   *
   * @throws BusyException when there is none
   */
  Place enter(long bytes, boolean bulk) {
    if (bulk && !bulkEdits.tryAcquire()) {
      throw new BusyException("as many bulk edits are in flight as this edge takes");
    }
    int permits = (int) (bytes / BYTES_PER_PERMIT) + 1;
    if (!kibibytes.tryAcquire(permits)) {
      if (bulk) {
        bulkEdits.release();
      }
      throw new BusyException("as much content is in flight as this edge takes");
    }
    return () -> {
      kibibytes.release(permits);
      if (bulk) {
        bulkEdits.release();
      }
    };
  }
}
