package org.chapterhouse.publish.projection;

import java.util.List;
import org.chapterhouse.publish.store.Changes;
import org.chapterhouse.publish.store.Epochs;
import org.chapterhouse.publish.store.Position;

/** Where batches go: views, positions and outbox in one transaction under the epochs held. */
@FunctionalInterface
public interface BatchSink {

  /** Number of receipts that wait because of the batch. */
  int apply(Changes changes, List<Position> positions, Epochs held);
}
