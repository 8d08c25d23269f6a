package org.chapterhouse.ingest.ledger;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.chapterhouse.runtime.Health;
import org.chapterhouse.schemas.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the ledger's topology: one task under exactly-once v2, wherever it is started. */
public final class LedgerStreams implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LedgerStreams.class);
  private static final int MAX_RECORD_BYTES = 8 << 20;
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(20);

  private final KafkaStreams streams;
  private volatile String failure = "";

  /**
   * @param clientProperties where Kafka and the registry are
   * @param settings the ledger's own
   */
  public LedgerStreams(
      Topology topology, Map<String, ?> clientProperties, LedgerSettings settings) {
    this.streams = new KafkaStreams(topology, properties(clientProperties, settings));
    streams.setUncaughtExceptionHandler(this::onFailure);
  }

  public void start() {
    streams.start();
  }

  public Health health() {
    return switch (streams.state()) {
      case RUNNING -> Health.ready();
      case CREATED, REBALANCING -> Health.starting("the ledger is taking over its task");
      default -> Health.failed("the ledger stopped: " + failure);
    };
  }

  /** Metrics of Streams and its clients, for binders. */
  public KafkaStreams streams() {
    return streams;
  }

  @Override
  public void close() {
    // Leaving the group spares the next instance the wait for the session to end.
    streams.close(
        CloseOptions.timeout(CLOSE_WITHIN)
            .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
  }

  private StreamThreadExceptionResponse onFailure(Throwable thrown) {
    failure = String.valueOf(thrown.getMessage());
    if (PassingFailure.isPassing(thrown)) {
      LOG.warn("the schema registry is away; the ledger tries again", thrown);
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
    LOG.error("the ledger stops", thrown);
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  private static Properties properties(Map<String, ?> clients, LedgerSettings settings) {
    Map<String, Object> all = new HashMap<>(clients);
    all.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
    all.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDir().toString());
    all.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 1);
    all.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    all.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, settings.replication());
    // The latency of a bulk decision; any other edit asks for its commit at once.
    all.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
    all.put(StreamsConfig.POLL_MS_CONFIG, 10);
    all.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    all.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, PoisonGoesAside.class);
    all.put(
        StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG,
        Topics.INGEST_DEAD_LETTERS.name());
    all.put(
        StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG),
        (int) settings.sessionTimeout().toMillis());
    all.put(
        StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG),
        (int) settings.sessionTimeout().toMillis() / 3);
    all.put(
        StreamsConfig.consumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG),
        MAX_RECORD_BYTES);
    all.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), MAX_RECORD_BYTES);
    all.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    Properties properties = new Properties();
    properties.putAll(all);
    return properties;
  }
}
