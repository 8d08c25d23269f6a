package org.chapterhouse.enrich.audit;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.chapterhouse.schemas.AvroSerdes;
import org.chapterhouse.schemas.Topic;

/** Reads a compacted topic from its beginning to its present end: the latest value of each key. */
final class TopicReader {

  private static final Duration POLL = Duration.ofMillis(200);

  private final Map<String, Object> properties;
  private final AvroSerdes serdes;

  /**
   * @param client properties of any Kafka and registry client
   */
  TopicReader(Map<String, Object> client) {
    serdes = new AvroSerdes(client);
    properties = new HashMap<>(client);
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
  }

  <T extends SpecificRecordBase> SortedMap<String, T> latest(Topic topic, Class<T> type) {
    Deserializer<T> values = serdes.of(type).deserializer();
    try (KafkaConsumer<String, T> consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), values)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.name()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      return readToEnd(consumer, consumer.endOffsets(partitions));
    }
  }

  private static <T> SortedMap<String, T> readToEnd(
      KafkaConsumer<String, T> consumer, Map<TopicPartition, Long> ends) {
    SortedMap<String, T> latest = new TreeMap<>();
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      for (ConsumerRecord<String, T> record : consumer.poll(POLL)) {
        if (record.value() == null) {
          latest.remove(record.key());
        } else {
          latest.put(record.key(), record.value());
        }
      }
    }
    return latest;
  }
}
