package org.chapterhouse.publish.projection;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.chapterhouse.schemas.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts records that cannot be applied aside, byte for byte, with where they stood and why. */
public final class DeadLetters implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

  private final KafkaProducer<byte[], byte[]> producer;

  /**
   * @param clientProperties of any Kafka client
   */
  public DeadLetters(Map<String, Object> clientProperties) {
    Map<String, Object> configuration = new HashMap<>(clientProperties);
    configuration.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 9 << 20);
    configuration.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 16L << 20);
    this.producer =
        new KafkaProducer<>(configuration, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Returns once the record is safe; a record may be put aside twice, never lost. */
  void put(ConsumerRecord<byte[], byte[]> raw, Throwable reason) {
    LOG.error(
        "{}-{}@{} cannot be applied: {}; it is in {} now",
        raw.topic(),
        raw.partition(),
        raw.offset(),
        reason.getMessage(),
        Topics.PUBLISH_DEAD_LETTERS);
    ProducerRecord<byte[], byte[]> letter =
        new ProducerRecord<>(Topics.PUBLISH_DEAD_LETTERS.name(), raw.key(), raw.value());
    raw.headers().forEach(letter.headers()::add);
    add(letter.headers(), "dead-letter-stage", "publish");
    add(letter.headers(), "dead-letter-topic", raw.topic());
    add(letter.headers(), "dead-letter-partition", String.valueOf(raw.partition()));
    add(letter.headers(), "dead-letter-offset", String.valueOf(raw.offset()));
    add(letter.headers(), "dead-letter-reason", String.valueOf(reason.getMessage()));
    try {
      producer.send(letter).get();
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      throw new KafkaException("a dead letter cannot be written", e.getCause());
    }
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    producer.close();
  }
}
