package org.chapterhouse.ingest.edge;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.chapterhouse.events.EditDecided;
import org.chapterhouse.schemas.AvroSerdes;
import org.chapterhouse.schemas.Topic;
import org.chapterhouse.schemas.Topics;

/**
 * Finds any edit of the topics' retention, whichever edge took it: its id tells when it was
 * requested, its records were appended soon after, and Kafka has an index by time.
 */
final class EditLookup {

  /** How many records may have been appended between the request and its record. */
  private static final int SPAN = 20_000;

  /** How far the clocks of an edge and of the broker may be apart. */
  private static final Duration SKEW = Duration.ofSeconds(5);

  private final TopicReader reader;
  private final AvroSerdes serdes;

  EditLookup(TopicReader reader, AvroSerdes serdes) {
    this.reader = reader;
    this.serdes = serdes;
  }

  Optional<EditDecided> decision(String editId) {
    return record(Topics.CHAPTER_DECISIONS, editId)
        .map(
            found ->
                serdes
                    .of(EditDecided.class)
                    .deserializer()
                    .deserialize(found.topic(), found.headers(), found.value()))
        .map(DecisionTail::withoutContent);
  }

  /** Whether an edge has sent such an edit. */
  boolean wasSent(String editId) {
    return record(Topics.CHAPTER_EDITS, editId).isPresent();
  }

  private Optional<ConsumerRecord<String, byte[]>> record(Topic topic, String editId) {
    Optional<Instant> time = EditIds.timeOf(editId);
    return time.flatMap(
        from -> reader.near(new TopicPartition(topic.name(), 0), from.minus(SKEW), editId, SPAN));
  }
}
