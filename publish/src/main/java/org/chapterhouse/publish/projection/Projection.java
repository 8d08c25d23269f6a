package org.chapterhouse.publish.projection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.chapterhouse.publish.outbox.Relays;
import org.chapterhouse.publish.store.Changes;
import org.chapterhouse.publish.store.Epochs;
import org.chapterhouse.publish.store.Position;
import org.chapterhouse.publish.store.PositionStore;
import org.chapterhouse.publish.store.StaleEpochException;
import org.chapterhouse.publish.store.UnfitRecordException;
import org.chapterhouse.runtime.Health;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the views in step with the topics, on a thread of its own: poll, one transaction, done. Any
 * failure leads back to the positions in PostgreSQL, which say what the views hold.
 */
public final class Projection implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Projection.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Consumer<byte[], byte[]> consumer;
  private final RecordReader reader;
  private final BatchSink sink;
  private final DeadLetters deadLetters;
  private final Relays relays;
  private final Ownership ownership;
  private final Thread thread;
  private volatile Health health = Health.starting("no partitions yet");
  private volatile boolean open = true;

  /**
   * @param consumer without positions or offsets of its own; closed with the projection
   * @param owner name of this instance, for whoever looks into the table of epochs
   */
  public Projection(
      Consumer<byte[], byte[]> consumer,
      RecordReader reader,
      BatchSink sink,
      PositionStore positions,
      TopicIds topicIds,
      DeadLetters deadLetters,
      Relays relays,
      String owner) {
    this.consumer = consumer;
    this.reader = reader;
    this.sink = sink;
    this.deadLetters = deadLetters;
    this.relays = relays;
    this.ownership = new Ownership(consumer, positions, topicIds, relays, owner);
    this.thread = new Thread(this::run, "publish-projection");
    this.thread.setDaemon(true);
  }

  public void start() {
    thread.start();
  }

  /** READY once the views have caught up with the topics; FAILED when only an operator can help. */
  public Health health() {
    return health;
  }

  private void run() {
    try (consumer) {
      join();
      while (open) {
        try {
          project(consumer.poll(POLL));
        } catch (WakeupException e) {
          LOG.debug("woken to stop");
        } catch (StaleEpochException e) {
          LOG.warn("{}; joining anew", e.getMessage());
          rejoin();
        } catch (InvalidOffsetException e) {
          fail("the positions in PostgreSQL lie outside the topics: " + e.getMessage(), e);
        } catch (RuntimeException e) {
          recover(e);
        }
      }
    } finally {
      relays.close();
    }
  }

  /** One round: what was polled, its positions and its receipts are written together. */
  private void project(ConsumerRecords<byte[], byte[]> records) {
    List<ReadRecord> readable = read(records);
    List<Position> positions = ownership.moved(lastOffsets(records));
    if (!positions.isEmpty()) {
      apply(readable, positions);
      ownership.reached(positions);
    }
    noteWhetherCaughtUp();
  }

  private List<ReadRecord> read(ConsumerRecords<byte[], byte[]> records) {
    List<ReadRecord> readable = new ArrayList<>(records.count());
    for (ConsumerRecord<byte[], byte[]> record : records) {
      try {
        readable.add(new ReadRecord(record, reader.read(record)));
      } catch (UnreadableRecordException e) {
        deadLetters.put(record, e);
      }
    }
    return readable;
  }

  private void apply(List<ReadRecord> records, List<Position> positions) {
    try {
      write(records, positions);
    } catch (UnfitRecordException e) {
      LOG.warn("a batch of {} is applied record by record: {}", records.size(), e.getMessage());
      records.forEach(this::applyAlone);
      write(List.of(), positions);
    }
  }

  private void applyAlone(ReadRecord record) {
    ConsumerRecord<byte[], byte[]> raw = record.raw();
    TopicPartition partition = new TopicPartition(raw.topic(), raw.partition());
    Position behind = ownership.position(partition, raw.offset() + 1, raw.offset());
    try {
      write(List.of(record), List.of(behind));
    } catch (UnfitRecordException e) {
      deadLetters.put(raw, e);
      write(List.of(), List.of(behind));
    }
  }

  private void write(List<ReadRecord> records, List<Position> positions) {
    Changes changes = Changes.of(records.stream().map(ReadRecord::change).toList());
    Epochs held = ownership.held();
    if (sink.apply(changes, positions, held) > 0) {
      relays.wake();
    }
  }

  private static Map<TopicPartition, Long> lastOffsets(ConsumerRecords<byte[], byte[]> records) {
    Map<TopicPartition, Long> last = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      last.put(new TopicPartition(record.topic(), record.partition()), record.offset());
    }
    return last;
  }

  private void noteWhetherCaughtUp() {
    if (!health.isReady() && ownership.joined()) {
      boolean caughtUp =
          consumer.assignment().stream()
              .map(consumer::currentLag)
              .allMatch(lag -> lag.equals(OptionalLong.of(0)));
      health = caughtUp ? Health.ready() : Health.starting("the views are catching up");
    }
  }

  private void recover(RuntimeException e) {
    if (e instanceof TopicReplacedException || e.getCause() instanceof TopicReplacedException) {
      String why = (e.getCause() == null ? e : e.getCause()).getMessage();
      fail(String.valueOf(why), e);
      return;
    }
    LOG.error("the projection starts again from its positions", e);
    health = Health.starting("after a failure: " + e.getMessage());
    LockSupport.parkNanos(PAUSE.toNanos()); // ends early on close
    rejoin();
  }

  private void fail(String why, RuntimeException e) {
    LOG.error("the projection has stopped: {}", why, e);
    health = Health.failed(why);
    open = false;
  }

  private void join() {
    consumer.subscribe(reader.topics(), ownership);
  }

  private void rejoin() {
    consumer.unsubscribe();
    join();
  }

  @Override
  public void close() {
    open = false;
    consumer.wakeup();
    LockSupport.unpark(thread);
    try {
      thread.join(Duration.ofSeconds(15).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
