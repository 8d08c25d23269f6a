package org.chapterhouse.publish.projection;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Makes the consumer of a projection. */
public final class ViewConsumers {

  private static final int RECORD_LIMIT = 9 << 20;

  private ViewConsumers() {}

  /**
   * A consumer that shares partitions with the others of its group. The range assignor gives
   * partition p of every topic to one member, which the epochs rely on.
   *
   * @param clientProperties of any Kafka client
   * @param group consumer group; it holds no offsets
   * @param sessionTimeout after which a silent instance loses its partitions
   * @param maxPollInterval after which an instance stuck in a batch does
   */
  public static Consumer<byte[], byte[]> make(
      Map<String, Object> clientProperties,
      String group,
      Duration sessionTimeout,
      Duration maxPollInterval) {
    Map<String, Object> configuration = new HashMap<>(clientProperties);
    configuration.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    configuration.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, RangeAssignor.class.getName());
    configuration.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    configuration.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    configuration.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    configuration.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
    configuration.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, RECORD_LIMIT);
    configuration.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 2 * RECORD_LIMIT);
    configuration.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) sessionTimeout.toMillis());
    configuration.put(
        ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, (int) sessionTimeout.toMillis() / 3);
    configuration.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, (int) maxPollInterval.toMillis());
    return new KafkaConsumer<>(
        configuration, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
