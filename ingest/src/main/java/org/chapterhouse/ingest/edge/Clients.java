package org.chapterhouse.ingest.edge;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.chapterhouse.events.EditRequested;

/** The edge's Kafka clients, with what each must be set to. */
final class Clients {

  private static final int MAX_RECORD_BYTES = 8 << 20;
  // A larger record comes all the same, but alone.
  private static final int FEW_RECORDS_BYTES = 256 << 10;
  private static final int FETCH_WAIT_MILLIS = 5;

  private Clients() {}

  /**
   * As {@link #reader}, for single records that are there already. After each it asks for the next
   * one at once, and until that is answered it can ask for no other: so the broker must neither
   * wait for records to come nor send many.
   */
  static KafkaConsumer<String, byte[]> singleReader(Map<String, ?> clients, String clientId) {
    Map<String, Object> all = new HashMap<>(clients);
    all.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MILLIS);
    return reader(all, clientId, FEW_RECORDS_BYTES);
  }

  /** Reads committed records of partitions the caller assigns; keeps no offsets anywhere. */
  static KafkaConsumer<String, byte[]> reader(Map<String, ?> clients, String clientId) {
    return reader(clients, clientId, MAX_RECORD_BYTES);
  }

  private static KafkaConsumer<String, byte[]> reader(
      Map<String, ?> clients, String clientId, int partitionBytes) {
    Map<String, Object> all = new HashMap<>(clients);
    all.put(ConsumerConfig.CLIENT_ID_CONFIG, clientId);
    all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    all.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, partitionBytes);
    all.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
    all.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
    return new KafkaConsumer<>(all, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /**
   * Sends edits idempotently. A record that is not acknowledged within the time is given up, and
   * whether it was written is then unknown.
   */
  static KafkaProducer<String, EditRequested> sender(
      Map<String, ?> clients, Serializer<EditRequested> serializer, int deliveryMillis) {
    Map<String, Object> all = new HashMap<>(clients);
    all.put(ProducerConfig.CLIENT_ID_CONFIG, "ingest-edge-sender");
    all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    all.put(ProducerConfig.ACKS_CONFIG, "all");
    all.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_RECORD_BYTES);
    all.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 64L << 20);
    all.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3000);
    all.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, deliveryMillis / 2);
    all.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, deliveryMillis);
    all.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
    return new KafkaProducer<>(all, new StringSerializer(), serializer);
  }
}
