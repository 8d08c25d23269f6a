package org.chapterhouse.track.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.chapterhouse.events.ReadingEvent;
import org.chapterhouse.events.ReadingKind;
import org.chapterhouse.schemas.AvroSerdes;
import org.chapterhouse.schemas.EventHeaders;
import org.chapterhouse.schemas.Retention;
import org.chapterhouse.schemas.Topics;
import org.chapterhouse.schemas.Trace;
import org.chapterhouse.track.store.OutboxRow;

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

  private static ProducerRecord<String, ReadingEvent> recordOf(OutboxRow row) {
    String key = row.eventId().toString();
    OutboxRow.StoredEvent stored = row.event();
    ReadingEvent event = stored == null ? null : eventOf(key, stored);
    ProducerRecord<String, ReadingEvent> message =
        new ProducerRecord<>(Topics.READING_EVENTS.name(), key, event);
    // A deletion tells no time of its own: when a reader withdrew is nobody's business.
    long minute = stored == null ? 0 : stored.minute();
    EventHeaders.write(
        message.headers(),
        stored == null ? "ReadingEventWithdrawn" : "ReadingEvent",
        "/track",
        key,
        Instant.ofEpochSecond(minute * SECONDS_A_MINUTE),
        Trace.start());
    return message;
  }

  private static ReadingEvent eventOf(String key, OutboxRow.StoredEvent stored) {
    return ReadingEvent.newBuilder()
        .setEventId(key)
        .setKind(ReadingKind.valueOf(stored.kind()))
        .setChapterId(stored.chapter())
        .setMinute(stored.minute())
        .setVisit(stored.visit().toString())
        .build();
  }

  @Override
  public void close() {
    producer.close(CLOSE_WITHIN);
  }
}
