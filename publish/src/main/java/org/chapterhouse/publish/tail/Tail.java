package org.chapterhouse.publish.tail;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands every committed record of a topic to a listener, on a thread of its own. */
public final class Tail<V> implements AutoCloseable {

  /** Where the tail starts. */
  public enum Start {
    BEGINNING,
    NOW
  }

  private static final Logger LOG = LoggerFactory.getLogger(Tail.class);
  private static final Duration POLL = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final String topic;
  private final Start start;
  private final Deserializer<V> values;
  private final Consumer<ConsumerRecord<String, V>> listener;
  private final KafkaConsumer<String, byte[]> consumer;
  private final Thread thread;
  private volatile boolean open = true;

  /**
   * @param clientProperties of any Kafka client
   * @param listener called on the tail's thread, one record at a time
   */
  public Tail(
      Map<String, Object> clientProperties,
      String topic,
      Start start,
      Deserializer<V> values,
      Consumer<ConsumerRecord<String, V>> listener) {
    this.topic = topic;
    this.start = start;
    this.values = values;
    this.listener = listener;
    this.consumer =
        new KafkaConsumer<>(
            configuration(clientProperties), new StringDeserializer(), new ByteArrayDeserializer());
    this.thread = new Thread(this::run, "publish-tail-" + topic);
    this.thread.setDaemon(true);
  }

  private static Map<String, Object> configuration(Map<String, Object> clientProperties) {
    Map<String, Object> configuration = new HashMap<>(clientProperties);
    configuration.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    configuration.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    configuration.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    return configuration;
  }

  /** Finds its place and begins; records from then on are heard. */
  public void start() {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(each -> new TopicPartition(topic, each.partition()))
            .toList();
    consumer.assign(partitions);
    if (start == Start.BEGINNING) {
      consumer.seekToBeginning(partitions);
    } else {
      consumer.endOffsets(partitions).forEach(consumer::seek);
    }
    thread.start();
  }

  private void run() {
    try (consumer) {
      while (open) {
        try {
          consumer.poll(POLL).forEach(this::hear);
        } catch (WakeupException e) {
          LOG.debug("{} is left", topic);
        } catch (KafkaException e) {
          LOG.warn("cannot read {}, trying again", topic, e);
          LockSupport.parkNanos(PAUSE.toNanos()); // ends early on close
        }
      }
    }
  }

  private void hear(ConsumerRecord<String, byte[]> raw) {
    try {
      V value = values.deserialize(topic, raw.headers(), raw.value());
      listener.accept(new ConsumerRecord<>(topic, raw.partition(), raw.offset(), raw.key(), value));
    } catch (SerializationException e) {
      LOG.error("{}-{}@{} cannot be read, passed over", topic, raw.partition(), raw.offset(), e);
    }
  }

  @Override
  public void close() {
    open = false;
    if (!thread.isAlive()) {
      consumer.close();
      return;
    }
    consumer.wakeup();
    LockSupport.unpark(thread);
    try {
      thread.join(Duration.ofSeconds(10).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
