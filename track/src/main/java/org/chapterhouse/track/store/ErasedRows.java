package org.chapterhouse.track.store;

import org.jdbi.v3.core.Handle;

/**
 * Takes erased readers out of PostgreSQL's own files, where deleted rows stay until somebody clears
 * them away. Whose events were whose stands in the table of consents alone, which is small: its
 * file is written anew without them. The rows of events that are left in free space name a number
 * that belongs to nobody any more.
 */
public final class ErasedRows {

  // Everybody waits while the file is written: better later than behind a long query.
  private static final String WAIT_BRIEFLY = "set lock_timeout = '2s'";

  private final TrackDatabase database;

  public ErasedRows(TrackDatabase database) {
    this.database = database;
  }

  /** Notes, in the transaction that erases them, that there are rows to clear away. */
  static void add(Handle handle, int readers) {
    handle.execute("update erasure_mark set erased = erased + ?", readers);
  }

  /**
   * Clears away what was erased before; does nothing when nothing was. To be tried again after any
   * exception.
   */
  public void clear() {
    database.jdbi().useHandle(ErasedRows::clear);
  }

  private static void clear(Handle handle) {
    long erased =
        handle
            .select("select coalesce(max(erased), 0) from erasure_mark where cleared < erased")
            .mapTo(long.class)
            .one();
    if (erased > 0) {
      handle.execute(WAIT_BRIEFLY);
      try {
        handle.execute("vacuum full consent");
        handle.execute("vacuum reading_event, outbox, figure");
      } finally {
        handle.execute("reset lock_timeout");
      }
      handle.execute("update erasure_mark set cleared = greatest(cleared, ?)", erased);
    }
  }
}
