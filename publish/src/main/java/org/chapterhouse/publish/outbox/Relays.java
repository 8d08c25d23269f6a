package org.chapterhouse.publish.outbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.chapterhouse.publish.store.Epochs;
import org.chapterhouse.publish.store.OutboxStore;

/** The relays of the partitions this instance owns. */
public final class Relays implements AutoCloseable {

  private final OutboxStore outbox;
  private final ReceiptProducers producers;
  private final Runnable beforeDelete;
  private final Map<Integer, OutboxRelay> byPartition = new ConcurrentHashMap<>();

  public Relays(OutboxStore outbox, ReceiptProducers producers) {
    this(outbox, producers, () -> {});
  }

  Relays(OutboxStore outbox, ReceiptProducers producers, Runnable beforeDelete) {
    this.outbox = outbox;
    this.producers = producers;
    this.beforeDelete = beforeDelete;
  }

  /** Starts a relay for each of the partitions, in place of the one before. */
  public void own(Epochs held) {
    held.byPartition()
        .keySet()
        .forEach(
            partition -> {
              leave(partition);
              OutboxRelay relay = new OutboxRelay(partition, held, outbox, producers, beforeDelete);
              byPartition.put(partition, relay);
              relay.start();
            });
  }

  /** Stops the relay of a partition, if there is one. */
  public void leave(int partition) {
    OutboxRelay relay = byPartition.remove(partition);
    if (relay != null) {
      relay.close();
    }
  }

  /** Says that there may be rows. */
  public void wake() {
    byPartition.values().forEach(OutboxRelay::wake);
  }

  @Override
  public void close() {
    byPartition.keySet().forEach(this::leave);
  }
}
