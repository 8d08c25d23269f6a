package org.chapterhouse.embedded.registry;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The registry's log in Kafka. Its state is what was read back from it and nothing else, so an
 * answer never speaks of a change that a restart could forget.
 */
final class SchemaLog implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final KafkaProducer<byte[], byte[]> producer;
  private final LogTail tail;
  private boolean uncertain;

  private SchemaLog(KafkaProducer<byte[], byte[]> producer, LogTail tail) {
    this.producer = producer;
    this.tail = tail;
  }

  static SchemaLog open(String bootstrapServers) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      SchemaTopic.ensure(admin);
    }
    Map<String, Object> properties =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
            8 * 1024 * 1024,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            PATIENCE.toMillis(),
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            10_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            (int) PATIENCE.toMillis());
    try {
      LogTail tail = LogTail.open(bootstrapServers, PATIENCE);
      return new SchemaLog(
          new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer()),
          tail);
    } catch (TimeoutException e) {
      throw new IllegalStateException("the registry cannot read its log", e);
    }
  }

  RegistryState state() {
    return tail.state();
  }

  /**
   * Writes changes, waits until Kafka has them all and they are part of the state. The caller
   * decides one change after the other.
   */
  synchronized void append(List<Change> changes) {
    settle();
    uncertain = true;
    write(changes);
    uncertain = false;
  }

  /**
   * After a failure nobody knows whether the record stands in the log or is still to come. One that
   * is surely behind it decides that, before anything is decided on the state.
   */
  synchronized void settle() {
    if (uncertain) {
      write(List.of(new Change.KeepHighestId(state().highestId())));
      uncertain = false;
    }
  }

  private void write(List<Change> changes) {
    long last = -1;
    try {
      for (Change change : changes) {
        last =
            producer
                .send(
                    new ProducerRecord<>(
                        SchemaTopic.NAME,
                        0,
                        ChangeCodec.write(change.key()),
                        ChangeCodec.write(change.value())))
                .get(PATIENCE.toSeconds() + 5, TimeUnit.SECONDS)
                .offset();
      }
      tail.awaitPosition(last + 1, PATIENCE);
    } catch (TimeoutException e) {
      throw new RegistryException(50002, "Kafka did not answer in time; look before retrying", e);
    } catch (ExecutionException | RuntimeException e) {
      throw new RegistryException(50001, "Error in the backend Kafka store: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RegistryException(50001, "The registry is stopping", e);
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
    tail.close();
  }
}
