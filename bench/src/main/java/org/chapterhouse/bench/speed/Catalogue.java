package org.chapterhouse.bench.speed;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The cards in one partition of {@code chapter.cards}, which is the whole catalogue.
 *
 * @param cards how many there are
 * @param largest bytes of the largest, as Avro
 * @param sum bytes of all
 */
record Catalogue(int cards, long largest, long sum) {

  /** Reads the catalogue of the program that keeps its data in this directory. */
  static Catalogue of(Path data) throws IOException {
    Properties ports = new Properties();
    try (Reader reader = Files.newBufferedReader(data.resolve("ports.properties"))) {
      ports.load(reader);
    }
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            "127.0.0.1:" + ports.getProperty("broker"),
            "isolation.level",
            "read_committed");
    Map<String, Long> sizes = new HashMap<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      TopicPartition one = new TopicPartition("chapter.cards", 0);
      consumer.assign(List.of(one));
      consumer.seekToBeginning(List.of(one));
      long end = consumer.endOffsets(List.of(one)).getOrDefault(one, 0L);
      while (consumer.position(one) < end) {
        for (ConsumerRecord<String, byte[]> card : consumer.poll(Duration.ofMillis(200))) {
          if (card.value() == null) {
            sizes.remove(card.key());
          } else {
            sizes.put(card.key(), (long) card.value().length);
          }
        }
      }
    }
    return new Catalogue(
        sizes.size(),
        sizes.values().stream().mapToLong(Long::longValue).max().orElse(0),
        sizes.values().stream().mapToLong(Long::longValue).sum());
  }
}
