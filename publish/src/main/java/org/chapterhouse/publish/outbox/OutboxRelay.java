package org.chapterhouse.publish.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.chapterhouse.events.PublishReceipt;
import org.chapterhouse.publish.store.Epochs;
import org.chapterhouse.publish.store.OutboxRow;
import org.chapterhouse.publish.store.OutboxStore;
import org.chapterhouse.publish.store.StaleEpochException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the outbox rows of one partition in order, each batch as one Kafka transaction, and forgets
 * them after it. A crash between the two sends them again; readers ignore rows they have seen.
 */
final class OutboxRelay implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
  private static final int BATCH = 500;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final int partition;
  private final Epochs held;
  private final OutboxStore outbox;
  private final ReceiptProducers producers;
  private final Runnable beforeDelete;
  private final Semaphore woken = new Semaphore(1);
  private final Thread thread;
  private volatile boolean open = true;

  /**
   * @param held the epoch under which the partition is owned
   * @param beforeDelete runs between commit and delete; for tests
   */
  OutboxRelay(
      int partition,
      Epochs held,
      OutboxStore outbox,
      ReceiptProducers producers,
      Runnable beforeDelete) {
    this.partition = partition;
    this.held = held;
    this.outbox = outbox;
    this.producers = producers;
    this.beforeDelete = beforeDelete;
    this.thread = new Thread(this::run, "publish-outbox-" + partition);
    this.thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Says that there may be rows. */
  void wake() {
    woken.release();
  }

  private void run() {
    while (open) {
      try (Producer<String, PublishReceipt> producer = producers.of(partition)) {
        producer.initTransactions();
        relay(producer);
      } catch (InterruptedException e) {
        LOG.debug("the relay of partition {} was interrupted", partition);
        return;
      } catch (StaleEpochException | ProducerFencedException | InvalidProducerEpochException e) {
        LOG.info("the outbox of partition {} has another relay: {}", partition, e.getMessage());
        open = false;
      } catch (RuntimeException e) {
        pauseAfter(e);
      }
    }
  }

  private void relay(Producer<String, PublishReceipt> producer) throws InterruptedException {
    while (open) {
      woken.acquire();
      woken.drainPermits(); // what they announced is read now
      if (!open) {
        return;
      }
      List<OutboxRow> rows = outbox.oldest(partition, held, BATCH);
      while (open && !rows.isEmpty()) {
        send(producer, rows);
        beforeDelete.run();
        outbox.delete(partition, rows.get(rows.size() - 1).number());
        rows = outbox.oldest(partition, held, BATCH);
      }
    }
  }

  private void send(Producer<String, PublishReceipt> producer, List<OutboxRow> rows) {
    producer.beginTransaction();
    for (OutboxRow row : rows) {
      Future<?> unused =
          producer.send(Receipts.record(partition, row)); // the commit fails if it does
    }
    producer.commitTransaction();
  }

  private void pauseAfter(RuntimeException failure) {
    LOG.warn("receipts of partition {} wait, trying again", partition, failure);
    wake();
    LockSupport.parkNanos(PAUSE.toNanos()); // ends early on close
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
