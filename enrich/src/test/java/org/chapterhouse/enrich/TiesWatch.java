package org.chapterhouse.enrich;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.chapterhouse.events.ChapterTies;
import org.chapterhouse.runtime.KafkaSettings;
import org.chapterhouse.schemas.AvroSerdes;
import org.chapterhouse.schemas.Topics;

/** Reads chapter.ties until a chapter's revision has its ties. */
final class TiesWatch implements AutoCloseable {

  private final KafkaConsumer<String, ChapterTies> consumer;
  private final Map<String, Long> revisions = new HashMap<>();

  TiesWatch(KafkaSettings kafka) {
    Map<String, Object> properties = new HashMap<>(kafka.toProperties());
    properties.put("isolation.level", "read_committed");
    properties.put("enable.auto.commit", false);
    consumer =
        new KafkaConsumer<>(
            properties,
            new StringDeserializer(),
            new AvroSerdes(kafka.toProperties()).of(ChapterTies.class).deserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topics.CHAPTER_TIES.name()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  void awaitRevision(String id, long revision) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (revisions.getOrDefault(id, 0L) < revision) {
      if (System.nanoTime() > end) {
        throw new AssertionError("no ties for revision " + revision + " of " + id);
      }
      consumer
          .poll(Duration.ofMillis(100))
          .forEach(
              record ->
                  revisions.put(
                      record.key(), record.value() == null ? 0 : record.value().getRevision()));
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
