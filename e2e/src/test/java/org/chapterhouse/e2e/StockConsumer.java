package org.chapterhouse.e2e;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics of a running program as any stranger does, with Confluent's stock deserialiser. */
final class StockConsumer {

  private StockConsumer() {}

  /**
   * Every committed record of a topic, in order within each partition.
   *
   * @param dataDirectory of the program, which notes its ports there
   */
  static List<ConsumerRecord<String, GenericRecord>> readAll(Path dataDirectory, String topic)
      throws IOException {
    List<ConsumerRecord<String, GenericRecord>> records = new ArrayList<>();
    try (KafkaConsumer<String, GenericRecord> consumer =
        new KafkaConsumer<>(settings(dataDirectory))) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(each -> new TopicPartition(each.topic(), each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
    }
    return records;
  }

  /** How many offsets a topic's partitions have been given, transaction markers included. */
  static long lengthOf(Path dataDirectory, String topic) throws IOException {
    try (KafkaConsumer<String, GenericRecord> consumer =
        new KafkaConsumer<>(settings(dataDirectory))) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(each -> new TopicPartition(each.topic(), each.partition()))
              .toList();
      return consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
    }
  }

  private static Map<String, Object> settings(Path dataDirectory) throws IOException {
    Properties ports = new Properties();
    try (Reader reader = Files.newBufferedReader(dataDirectory.resolve("ports.properties"))) {
      ports.load(reader);
    }
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", "127.0.0.1:" + ports.getProperty("broker"));
    settings.put("schema.registry.url", "http://127.0.0.1:" + ports.getProperty("registry"));
    settings.put("isolation.level", "read_committed");
    settings.put("key.deserializer", StringDeserializer.class);
    settings.put("value.deserializer", KafkaAvroDeserializer.class);
    return settings;
  }
}
