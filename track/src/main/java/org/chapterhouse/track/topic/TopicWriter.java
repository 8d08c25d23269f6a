package org.chapterhouse.track.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.serialization.StringSerializer;
import org.chapterhouse.schemas.AvroSerdes;
import org.chapterhouse.schemas.Retention;

/**
 * Writes records of one type, each list in one transaction. Making a writer fences every other of
 * the same name, also in the middle of a list.
 *
 * @param <T> type of the values
 */
public final class TopicWriter<T extends SpecificRecord> implements AutoCloseable {

  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);
  // A writer that dies inside a transaction holds back every reader until this has passed.
  private static final int TRANSACTION_MILLIS = 20_000;
  // The first records of a transaction are refused while the broker still ends the one before:
  // others in flight behind them would come out of order, and the usual pause would hold
  // everything up.
  private static final int IN_FLIGHT = 1;
  private static final int TRY_AGAIN_MILLIS = 5;
  private static final int BATCH_BYTES = 256 * 1024;

  private final KafkaProducer<String, T> producer;

  /**
   * @param clientProperties properties of any Kafka client
   * @param name transactional id
   */
  public TopicWriter(Map<String, ?> clientProperties, String name, Class<T> type) {
    Map<String, Object> properties = new HashMap<>(clientProperties);
    properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, name);
    properties.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MILLIS);
    properties.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, IN_FLIGHT);
    properties.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, TRY_AGAIN_MILLIS);
    properties.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Retention.MAX_MESSAGE_BYTES);
    producer =
        new KafkaProducer<>(
            properties,
            new StringSerializer(),
            new AvroSerdes(clientProperties).of(type).serializer());
    try {
      producer.initTransactions();
    } catch (RuntimeException e) {
      producer.close(Duration.ZERO);
      throw e;
    }
  }

  /** Returns once readers can see the records; after any exception this writer is of no use. */
  public void write(List<ProducerRecord<String, T>> records) {
    producer.beginTransaction();
    for (ProducerRecord<String, T> each : records) {
      // A record that cannot be sent makes the commit throw.
      Future<?> unused = producer.send(each);
    }
    producer.commitTransaction();
  }

  /** The partitions a topic has now. */
  public List<Integer> partitionsOf(String topic) {
    return producer.partitionsFor(topic).stream().map(PartitionInfo::partition).sorted().toList();
  }

  @Override
  public void close() {
    producer.close(CLOSE_WITHIN);
  }
}
