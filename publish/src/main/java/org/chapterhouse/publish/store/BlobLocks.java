package org.chapterhouse.publish.store;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Lets one transaction at a time decide whether a blob is needed: another partition's may be about
 * to name the hash that this one is about to drop.
 */
@FunctionalInterface
interface BlobLocks {

  void hold(Handle handle, Collection<String> hashes);

  /** Until the transaction ends; in one order for all, so that two never wait for each other. */
  static void inOrder(Handle handle, Collection<String> hashes) {
    List<Long> keys = hashes.stream().map(BlobLocks::key).distinct().sorted().toList();
    for (Long key : keys) {
      handle.execute("SELECT pg_advisory_xact_lock(?)", key);
    }
  }

  /** Two hashes of one key merely wait for each other. */
  private static long key(String hash) {
    return Long.parseUnsignedLong(hash.substring(0, 16), 16);
  }
}
