package org.chapterhouse.ingest.edge;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.Deserializer;
import org.chapterhouse.ingest.ledger.PassingFailure;
import org.chapterhouse.runtime.Health;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows a topic on a thread of its own, committed records only, from the beginning or from the
 * end: all its partitions or one. It is caught up once it has handled all that was there at its
 * start.
 *
 * @param <V> type of the values; a tombstone is handed over as null
 */
public final class Tail<V> implements AutoCloseable {

  /** Where a tail begins. */
  public enum From {
    BEGINNING,
    END
  }

  private static final Logger LOG = LoggerFactory.getLogger(Tail.class);
  private static final Duration POLL = Duration.ofMillis(500);

  private final String topic;
  private final From from;
  private final KafkaConsumer<String, byte[]> consumer;
  private final Deserializer<V> deserializer;
  private final BiConsumer<ConsumerRecord<String, byte[]>, @Nullable V> handler;
  private final Thread thread;
  private final CountDownLatch closing = new CountDownLatch(1);
  private IntPredicate partitions = all -> true;
  private Runnable whenCaughtUp = () -> {};
  private Map<TopicPartition, Long> ends = Map.of();
  private volatile boolean caughtUp;
  private volatile String failure = "";

  public Tail(
      String topic,
      From from,
      Map<String, ?> clients,
      Deserializer<V> deserializer,
      BiConsumer<ConsumerRecord<String, byte[]>, @Nullable V> handler) {
    this.topic = topic;
    this.from = from;
    this.consumer = Clients.reader(clients, "ingest-tail-" + topic);
    this.deserializer = deserializer;
    this.handler = handler;
    this.thread = new Thread(this::run, "ingest-tail-" + topic);
  }

  /** Before the start: follows this partition alone. */
  public Tail<V> onlyPartition(int partition) {
    partitions = found -> found == partition;
    return this;
  }

  /** Before the start: runs this on the tail's thread once it has caught up. */
  public Tail<V> whenCaughtUp(Runnable then) {
    whenCaughtUp = then;
    return this;
  }

  public void start() {
    thread.start();
  }

  public Health health() {
    if (!failure.isEmpty()) {
      return Health.failed("reading " + topic + " stopped: " + failure);
    }
    return caughtUp ? Health.ready() : Health.starting("reading " + topic);
  }

  public boolean isCaughtUp() {
    return caughtUp && failure.isEmpty();
  }

  /** Whether there is a connection to Kafka just now. */
  public boolean isConnected() {
    return consumer.metrics().entrySet().stream()
        .filter(metric -> metric.getKey().name().equals("connection-count"))
        .anyMatch(metric -> ((Number) metric.getValue().metricValue()).doubleValue() > 0);
  }

  @Override
  public void close() {
    closing.countDown();
    if (thread.getState() == Thread.State.NEW) {
      consumer.close();
      return;
    }
    consumer.wakeup();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try (consumer) {
      while (isOpen() && ends.isEmpty()) {
        assign();
      }
      while (isOpen()) {
        poll();
      }
    } catch (WakeupException closed) {
      LOG.debug("stopped reading {}", topic);
    } catch (RuntimeException e) {
      failure = String.valueOf(e.getMessage());
      LOG.error("reading {} stopped", topic, e);
    }
  }

  private void assign() {
    try {
      List<TopicPartition> followed =
          consumer.partitionsFor(topic).stream()
              .filter(found -> partitions.test(found.partition()))
              .map(found -> new TopicPartition(topic, found.partition()))
              .toList();
      consumer.assign(followed);
      Map<TopicPartition, Long> found = new HashMap<>(consumer.endOffsets(followed));
      if (from == From.BEGINNING) {
        consumer.seekToBeginning(followed);
      } else {
        found.forEach(consumer::seek);
      }
      ends = found;
      noticeCatchingUp();
    } catch (RetriableException e) {
      LOG.warn("cannot start reading {} yet: {}", topic, e.getMessage());
      pause();
    }
  }

  private void poll() {
    for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
      if (!handle(record)) {
        consumer.seek(new TopicPartition(topic, record.partition()), record.offset());
        pause();
        return;
      }
    }
    noticeCatchingUp();
  }

  private void noticeCatchingUp() {
    if (!caughtUp && reachedEnds()) {
      whenCaughtUp.run();
      caughtUp = true;
    }
  }

  /** Hands the record over; false when it must be read again because the registry is away. */
  private boolean handle(ConsumerRecord<String, byte[]> record) {
    V value;
    try {
      value = deserializer.deserialize(topic, record.headers(), record.value());
    } catch (KafkaException e) {
      if (PassingFailure.isPassing(e)) {
        LOG.warn("the schema registry is away; reading {} waits", topic);
        return false;
      }
      LOG.error(
          "{}-{}@{} cannot be read and is skipped", topic, record.partition(), record.offset(), e);
      return true;
    }
    handler.accept(record, value);
    return true;
  }

  private boolean reachedEnds() {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  private boolean isOpen() {
    return closing.getCount() > 0;
  }

  private void pause() {
    try {
      if (closing.await(500, TimeUnit.MILLISECONDS)) {
        LOG.debug("closing while reading {} waits", topic);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closing.countDown();
    }
  }
}
