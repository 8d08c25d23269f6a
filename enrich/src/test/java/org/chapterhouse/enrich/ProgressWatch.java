package org.chapterhouse.enrich;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.chapterhouse.events.EnrichProgress;
import org.chapterhouse.runtime.KafkaSettings;
import org.chapterhouse.schemas.AvroSerdes;
import org.chapterhouse.schemas.Topics;

/** Reads enrich.progress until it says that all tasks are done; never sleeps. */
final class ProgressWatch implements AutoCloseable {

  private final KafkaConsumer<String, EnrichProgress> consumer;
  private final Map<Integer, EnrichProgress> progress = new TreeMap<>();

  ProgressWatch(KafkaSettings kafka) {
    Map<String, Object> properties = new HashMap<>(kafka.toProperties());
    properties.put("isolation.level", "read_committed");
    properties.put("enable.auto.commit", false);
    consumer =
        new KafkaConsumer<>(
            properties,
            new StringDeserializer(),
            new AvroSerdes(kafka.toProperties()).of(EnrichProgress.class).deserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topics.ENRICH_PROGRESS.name()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /**
   * Waits until every task has shelved these offsets, filed every card and recomputed every mark.
   *
   * @throws AssertionError after the timeout, with what the tasks said last
   */
  void awaitSettled(Edits.LastOffsets lastOffsets, Duration timeout) {
    long end = System.nanoTime() + timeout.toNanos();
    while (!isSettled(lastOffsets)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not settled within " + timeout + ": " + progress);
      }
      consumer
          .poll(Duration.ofMillis(100))
          .forEach(record -> progress.put(Integer.valueOf(record.key()), record.value()));
    }
  }

  private boolean isSettled(Edits.LastOffsets lastOffsets) {
    return progress.size() == House.PARTITIONS
        && lastOffsets.chapters().entrySet().stream()
            .allMatch(last -> progress.get(last.getKey()).getShelvedOffset() > last.getValue())
        && lastOffsets.assets().entrySet().stream()
            .allMatch(
                last -> progress.get(last.getKey()).getAssetsShelvedOffset() > last.getValue())
        && progress.values().stream().allMatch(this::isDone);
  }

  private boolean isDone(EnrichProgress task) {
    return task.getLowestMark() == 0
        && progress.values().stream()
            .allMatch(
                writer ->
                    task.getCardsFiled().get(writer.getPartition()) >= writer.getCardsWritten());
  }

  /** What each task said last, by partition. */
  Map<Integer, EnrichProgress> progress() {
    return progress;
  }

  /** Chapters recomputed so far, by all tasks. */
  long recomputed() {
    return progress.values().stream().mapToLong(EnrichProgress::getRecomputed).sum();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
