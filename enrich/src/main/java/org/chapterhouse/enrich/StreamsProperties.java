package org.chapterhouse.enrich;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.chapterhouse.enrich.stream.SharedRocksDb;
import org.chapterhouse.schemas.Retention;

/** Properties of the Kafka Streams application; each says what it is there for. */
final class StreamsProperties {

  private static final int LARGEST_RECORD = Retention.MAX_MESSAGE_BYTES;
  private static final int MIB = 1024 * 1024;

  private StreamsProperties() {}

  static Map<String, Object> of(EnrichSettings settings) {
    Map<String, Object> properties = new HashMap<>(settings.kafka().toProperties());
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
    properties.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDirectory().toString());
    properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
    properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, settings.replication());
    properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedRocksDb.class);
    latency(properties, settings);
    membership(properties);
    sizes(properties);
    return properties;
  }

  private static void latency(Map<String, Object> properties, EnrichSettings settings) {
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, settings.commitInterval().toMillis());
    properties.put(StreamsConfig.POLL_MS_CONFIG, settings.poll().toMillis());
    // A task must not wait for records of its other topic: there may be none for days.
    properties.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, 0L);
    // Only the two stores that change with every record are cached, see EnrichStores.
    properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, (long) MIB);
    // Nobody can read a record before the commit, which sends what still lingers: until then the
    // records of all partitions may as well share their requests.
    properties.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 100);
    properties.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 64 * 1024);
  }

  private static void membership(Map<String, Object> properties) {
    // The new protocol starts slowly and wants a new group at each change of the topology.
    properties.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
    properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 3_000);
    properties.put(
        StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 1_000);
    properties.put(
        StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    // A dead instance's open transaction would hold up every reader of committed records.
    properties.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), 10_000);
  }

  private static void sizes(Map<String, Object> properties) {
    // The producer measures before it compresses, the broker after: ten thousand links in one long
    // sentence quote it ten thousand times.
    properties.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), 4 * LARGEST_RECORD);
    properties.put(
        StreamsConfig.producerPrefix(ProducerConfig.BUFFER_MEMORY_CONFIG), 8L * LARGEST_RECORD);
    properties.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    properties.put(
        StreamsConfig.consumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG),
        LARGEST_RECORD);
    // All that is fetched waits on the heap until it is processed, assets of 5 MiB among it.
    properties.put(
        StreamsConfig.consumerPrefix(ConsumerConfig.FETCH_MAX_BYTES_CONFIG), 2 * LARGEST_RECORD);
    properties.put(
        StreamsConfig.topicPrefix(TopicConfig.CLEANUP_POLICY_CONFIG),
        TopicConfig.CLEANUP_POLICY_COMPACT);
  }
}
