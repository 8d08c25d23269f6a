package org.chapterhouse.publish.store;

/** Somebody else owns the partition now; nothing of the transaction was kept. */
public final class StaleEpochException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StaleEpochException(int partition, long held, String found) {
    super(
        "partition %d is owned by another instance: held epoch %d, found %s"
            .formatted(partition, held, found));
  }
}
