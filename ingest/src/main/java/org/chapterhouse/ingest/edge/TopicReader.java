package org.chapterhouse.ingest.edge;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Reads single records on demand: by offset, or by key near a time. A few consumers share it. */
public final class TopicReader implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration POLL = Duration.ofMillis(200);

  private final BlockingQueue<KafkaConsumer<String, byte[]>> idle;
  private final int readers;

  /**
   * @param name part of the consumers' client ids
   * @param readers how many may read at once; others wait for them
   */
  public TopicReader(Map<String, ?> clients, String name, int readers) {
    this.idle = new ArrayBlockingQueue<>(readers);
    this.readers = readers;
    for (int i = 0; i < readers; i++) {
      idle.add(Clients.singleReader(clients, "ingest-" + name + "-" + i));
    }
  }

  /**
   * The record at an offset; empty when it is no longer there.
   *
   * @throws KafkaAwayException when it cannot be read now
   */
  public Optional<ConsumerRecord<String, byte[]>> at(TopicPartition partition, long offset) {
    return borrow(
        consumer -> {
          consumer.assign(List.of(partition));
          consumer.seek(partition, offset);
          return next(consumer, partition, deadline()).filter(record -> record.offset() == offset);
        });
  }

  /**
   * The first record of a key within a span of records from a time on.
   *
   * @throws KafkaAwayException when the topic cannot be read now
   */
  Optional<ConsumerRecord<String, byte[]>> near(
      TopicPartition partition, Instant time, String key, int span) {
    return borrow(
        consumer -> {
          consumer.assign(List.of(partition));
          @Nullable OffsetAndTimestamp start =
              consumer.offsetsForTimes(Map.of(partition, time.toEpochMilli())).get(partition);
          if (start == null) {
            return Optional.empty();
          }
          consumer.seek(partition, start.offset());
          long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
          return scan(consumer, partition, key, Math.min(end, start.offset() + span));
        });
  }

  @Override
  public void close() {
    for (int i = 0; i < readers; i++) {
      try {
        idle.take().close();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static Optional<ConsumerRecord<String, byte[]>> scan(
      KafkaConsumer<String, byte[]> consumer, TopicPartition partition, String key, long end) {
    Instant deadline = deadline();
    while (consumer.position(partition) < end) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
        if (key.equals(record.key())) {
          return Optional.of(record);
        }
      }
      refuseAfter(deadline);
    }
    return Optional.empty();
  }

  private static Optional<ConsumerRecord<String, byte[]>> next(
      KafkaConsumer<String, byte[]> consumer, TopicPartition partition, Instant deadline) {
    while (true) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
        return Optional.of(record);
      }
      // Where compaction has taken the last records away there is nothing to wait for.
      if (isAtEnd(consumer, partition)) {
        return Optional.empty();
      }
      refuseAfter(deadline);
    }
  }

  private static boolean isAtEnd(KafkaConsumer<String, byte[]> consumer, TopicPartition partition) {
    return consumer.position(partition)
        >= consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
  }

  private <T> T borrow(Function<KafkaConsumer<String, byte[]>, T> use) {
    KafkaConsumer<String, byte[]> consumer = take();
    try {
      return use.apply(consumer);
    } catch (KafkaException e) {
      throw new KafkaAwayException("Kafka cannot be read now", e);
    } finally {
      idle.add(consumer);
    }
  }

  private KafkaConsumer<String, byte[]> take() {
    try {
      KafkaConsumer<String, byte[]> consumer =
          idle.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (consumer == null) {
        throw new BusyException("too many readers at once");
      }
      return consumer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaAwayException("interrupted", e);
    }
  }

  private static Instant deadline() {
    return Instant.now().plus(PATIENCE);
  }

  private static void refuseAfter(Instant deadline) {
    if (Instant.now().isAfter(deadline)) {
      throw new KafkaAwayException("Kafka did not answer within " + PATIENCE);
    }
  }
}
