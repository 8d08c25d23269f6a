package org.chapterhouse.track.relay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.chapterhouse.events.ReadingEvent;
import org.chapterhouse.schemas.EventHeaders;
import org.chapterhouse.schemas.Topics;
import org.chapterhouse.schemas.Trace;
import org.chapterhouse.track.store.OutboxRow;
import org.chapterhouse.track.store.StoredEvent;
import org.chapterhouse.track.topic.TopicWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes outbox rows to {@code reading.events}, each batch in one transaction. All publishers write
 * under one name, so making one fences every other.
 */
final class EventPublisher implements AutoCloseable {

  private static final String TOPIC = Topics.READING_EVENTS.name();
  private static final String NAME = "track-outbox";
  private static final long SECONDS_A_MINUTE = 60;

  private final TopicWriter<ReadingEvent> writer;

  EventPublisher(Map<String, ?> clientProperties) {
    writer = new TopicWriter<>(clientProperties, NAME, ReadingEvent.class);
  }

  /** Returns once readers can see the rows; after any exception this publisher is of no use. */
  void publish(List<OutboxRow> rows) {
    writer.write(rows.stream().map(EventPublisher::recordOf).toList());
  }

  /**
   * Writes to every partition the deletion of an event that never was. A broker closes a segment
   * only when something is written after its time, and cleans closed segments only: without this, a
   * deleted event would stay in a partition that nobody writes to.
   */
  void closeSegments() {
    writer.write(
        writer.partitionsOf(TOPIC).stream().map(EventPublisher::deletionOfNothing).toList());
  }

  private static ProducerRecord<String, ReadingEvent> deletionOfNothing(int partition) {
    String key = UUID.randomUUID().toString();
    ProducerRecord<String, ReadingEvent> message =
        new ProducerRecord<>(TOPIC, partition, key, null);
    addHeaders(message, key, null);
    return message;
  }

  private static ProducerRecord<String, ReadingEvent> recordOf(OutboxRow row) {
    String key = row.eventId().toString();
    StoredEvent stored = row.event();
    ReadingEvent event = stored == null ? null : eventOf(key, stored);
    ProducerRecord<String, ReadingEvent> message = new ProducerRecord<>(TOPIC, key, event);
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
    writer.close();
  }
}
