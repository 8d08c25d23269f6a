package org.chapterhouse.embedded.registry;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the log from its beginning; the only place where the registry's state changes. */
final class LogTail implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LogTail.class);
  private static final TopicPartition PARTITION = new TopicPartition(SchemaTopic.NAME, 0);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Thread thread = new Thread(this::follow, "registry-tail");
  private volatile RegistryState state = RegistryState.empty();
  private volatile boolean closed;
  private long position;
  private @Nullable RuntimeException failure;

  private LogTail(KafkaConsumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
  }

  /** Reads what there is, then follows in a thread of its own. */
  static LogTail open(String bootstrapServers, Duration patience) throws TimeoutException {
    Map<String, Object> properties =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest");
    LogTail tail =
        new LogTail(
            new KafkaConsumer<>(
                properties, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    tail.consumer.assign(List.of(PARTITION));
    tail.consumer.seekToBeginning(List.of(PARTITION));
    long end = Objects.requireNonNull(tail.consumer.endOffsets(List.of(PARTITION)).get(PARTITION));
    tail.thread.setDaemon(true);
    tail.thread.start();
    tail.awaitPosition(end, patience);
    return tail;
  }

  RegistryState state() {
    return state;
  }

  /** Waits until every record below the offset is part of the state. */
  synchronized void awaitPosition(long offset, Duration patience) throws TimeoutException {
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      while (position < offset) {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (failure != null) {
          throw new IllegalStateException(PARTITION + " cannot be read", failure);
        }
        if (left <= 0) {
          throw new TimeoutException(PARTITION + "@" + offset + " was not read in " + patience);
        }
        wait(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading " + PARTITION, e);
    }
  }

  private void follow() {
    try (consumer) {
      while (!closed) {
        consumer.poll(Duration.ofSeconds(1)).forEach(this::apply);
        advance(consumer.position(PARTITION));
      }
    } catch (WakeupException e) {
      LOG.debug("the registry stops reading {}", SchemaTopic.NAME);
    } catch (RuntimeException e) {
      LOG.error("the registry can no longer read {}", SchemaTopic.NAME, e);
      fail(e);
    }
  }

  private void apply(ConsumerRecord<byte[], byte[]> record) {
    try {
      state =
          ChangeCodec.read(record.key(), record.value())
              .map(change -> change.appliedTo(state))
              .orElse(state);
    } catch (IOException e) {
      throw new IllegalStateException(
          PARTITION + "@" + record.offset() + " is no record of a schema registry", e);
    }
  }

  private synchronized void advance(long reached) {
    position = reached;
    notifyAll();
  }

  private synchronized void fail(RuntimeException e) {
    failure = e;
    notifyAll();
  }

  @Override
  public void close() {
    closed = true;
    consumer.wakeup();
    try {
      thread.join(Duration.ofSeconds(10).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
