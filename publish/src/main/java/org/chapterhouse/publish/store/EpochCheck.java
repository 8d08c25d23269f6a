package org.chapterhouse.publish.store;

import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Fails a transaction whose partitions have another owner by now, and keeps it so until it ends.
 */
@FunctionalInterface
interface EpochCheck {

  void hold(Handle handle, Epochs held);

  /** Locks the rows in the order of partitions, so that two owners never wait for each other. */
  static void underLock(Handle handle, Epochs held) {
    Map<Integer, Long> found =
        handle
            .select(
                "SELECT partition, epoch FROM epochs WHERE partition = ANY(:partitions)"
                    + " ORDER BY partition FOR UPDATE")
            .bindArray("partitions", Integer.class, held.byPartition().keySet())
            .map((row, context) -> Map.entry(row.getInt(1), row.getLong(2)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    held.byPartition()
        .forEach(
            (partition, epoch) -> {
              if (!epoch.equals(found.get(partition))) {
                throw new StaleEpochException(
                    partition, epoch, String.valueOf(found.get(partition)));
              }
            });
  }
}
