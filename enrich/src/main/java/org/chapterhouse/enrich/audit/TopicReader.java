package org.chapterhouse.enrich.audit;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.chapterhouse.enrich.wire.HostileRecordException;
import org.chapterhouse.enrich.wire.RecordDecoder;
import org.chapterhouse.schemas.AvroSerdes;
import org.chapterhouse.schemas.Topic;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a compacted topic from its beginning to its present end: the latest value of each key. */
final class TopicReader {

  private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);
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

  /**
   * Whoever writes nonsense changes nothing: what cannot be decoded is left out, as the stage
   * leaves it out.
   *
   * @param usable whether a record counts, by key and value; a null value is a tombstone
   */
  <T extends SpecificRecordBase> SortedMap<String, T> latest(
      Topic topic, Class<T> type, BiPredicate<String, @Nullable T> usable) {
    SortedMap<String, T> latest = new TreeMap<>();
    each(
        topic,
        type,
        (key, value) -> {
          if (usable.test(key, value)) {
            put(latest, key, value);
          }
        });
    return latest;
  }

  /** Shows every record that can be decoded, in the order of each partition. */
  <T extends SpecificRecordBase> void each(
      Topic topic, Class<T> type, BiConsumer<String, @Nullable T> visitor) {
    RecordDecoder<T> decoder = new RecordDecoder<>(topic.name(), serdes.of(type).deserializer());
    read(
        topic,
        record -> {
          try {
            visitor.accept(record.key(), decoder.decode(record.headers(), record.value()));
          } catch (HostileRecordException e) {
            LOG.warn(
                "{}-{}@{} is left out: {}",
                topic,
                record.partition(),
                record.offset(),
                e.getMessage());
          }
        });
  }

  private static <T> void put(Map<String, T> latest, String key, @Nullable T value) {
    if (value == null) {
      latest.remove(key);
    } else {
      latest.put(key, value);
    }
  }

  private void read(Topic topic, Consumer<ConsumerRecord<String, byte[]>> each) {
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.name()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(POLL).forEach(each);
      }
    }
  }
}
