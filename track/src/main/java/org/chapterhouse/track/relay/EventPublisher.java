package org.chapterhouse.track.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.serialization.StringSerializer;
import org.chapterhouse.events.ReadingEvent;
import org.chapterhouse.schemas.AvroSerdes;
import org.chapterhouse.schemas.EventHeaders;
import org.chapterhouse.schemas.Retention;
import org.chapterhouse.schemas.Topics;
import org.chapterhouse.schemas.Trace;
import org.chapterhouse.track.store.OutboxRow;
import org.chapterhouse.track.store.StoredEvent;
import org.jspecify.annotations.Nullable;

/**
 * Writes outbox rows to {@code reading.events}, each batch in one transaction. All publishers share
 * one transactional id: making one fences every other, also in the middle of a batch.
 */
final class EventPublisher implements AutoCloseable {

  private static final String TRANSACTIONAL_ID = "track-outbox";
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);
  private static final long SECONDS_A_MINUTE = 60;

  private final KafkaProducer<String, ReadingEvent> producer;

  EventPublisher(Map<String, ?> clientProperties) {
    Map<String, Object> properties = new HashMap<>(clientProperties);
    properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, TRANSACTIONAL_ID);
    properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Retention.MAX_MESSAGE_BYTES);
    producer =
        new KafkaProducer<>(
            properties,
            new StringSerializer(),
            new AvroSerdes(clientProperties).of(ReadingEvent.class).serializer());
    try {
      producer.initTransactions();
    } catch (RuntimeException e) {
      producer.close(Duration.ZERO);
      throw e;
    }
  }

  /** Returns once readers can see the rows; after any exception this publisher is of no use. */
  void publish(List<OutboxRow> rows) {
    producer.beginTransaction();
    for (OutboxRow row : rows) {
      // A record that cannot be sent makes the commit throw.
      Future<?> unused = producer.send(recordOf(row));
    }
    producer.commitTransaction();
  }

  /**
   * Writes to every partition the deletion of an event that never was. A broker closes a segment
   * only when something is written after its time, and cleans closed segments only: without this, a
   * deleted event would stay in a partition that nobody writes to.
   */
  void closeSegments() {
    producer.beginTransaction();
    for (PartitionInfo partition : producer.partitionsFor(Topics.READING_EVENTS.name())) {
      String key = UUID.randomUUID().toString();
      ProducerRecord<String, ReadingEvent> message =
          new ProducerRecord<>(partition.topic(), partition.partition(), key, null);
      addHeaders(message, key, null);
      Future<?> unused = producer.send(message);
    }
    producer.commitTransaction();
  }

  private static ProducerRecord<String, ReadingEvent> recordOf(OutboxRow row) {
    String key = row.eventId().toString();
    StoredEvent stored = row.event();
    ReadingEvent event = stored == null ? null : eventOf(key, stored);
    ProducerRecord<String, ReadingEvent> message =
        new ProducerRecord<>(Topics.READING_EVENTS.name(), key, event);
    addHeaders(message, key, stored);
    return message;
  }

  /** A deletion tells no time of its own: when a reader withdrew is nobody's business. */
  private static void addHeaders(
      ProducerRecord<String, ReadingEvent> message, String key, @Nullable StoredEvent stored) {
    long minute = stored == null ? 0 : stored.minute();
    EventHeaders.write(
        message.headers(),
        stored == null ? "ReadingEventWithdrawn" : "ReadingEvent",
        "/track",
        key,
        Instant.ofEpochSecond(minute * SECONDS_A_MINUTE),
        Trace.start());
  }

  private static ReadingEvent eventOf(String key, StoredEvent stored) {
    return ReadingEvent.newBuilder()
        .setEventId(key)
        .setKind(stored.step().kind())
        .setChapterId(stored.chapter())
        .setSection(stored.step().section())
        .setDwellSeconds(stored.step().dwellSeconds())
        .setCameFrom(stored.step().cameFrom())
        .setMinute(stored.minute())
        .setVisit(stored.visit().toString())
        .build();
  }

  @Override
  public void close() {
    producer.close(CLOSE_WITHIN);
  }
}
