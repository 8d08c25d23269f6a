package org.chapterhouse.enrich;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.chapterhouse.runtime.KafkaSettings;
import org.chapterhouse.schemas.Topics;

/** Reads enrich.dead-letters one by one. */
final class DeadLetterWatch implements AutoCloseable {

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Queue<ConsumerRecord<byte[], byte[]>> unread = new ArrayDeque<>();

  DeadLetterWatch(KafkaSettings kafka) {
    Map<String, Object> properties = new HashMap<>(kafka.toProperties());
    properties.put("isolation.level", "read_committed");
    properties.put("enable.auto.commit", false);
    consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topics.ENRICH_DEAD_LETTERS.name()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  ConsumerRecord<byte[], byte[]> next() {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (unread.isEmpty()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("no dead letter came");
      }
      consumer.poll(Duration.ofMillis(100)).forEach(unread::add);
    }
    return unread.remove();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
