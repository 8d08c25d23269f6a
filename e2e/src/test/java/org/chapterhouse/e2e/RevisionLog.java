package org.chapterhouse.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The topic {@code chapter.revisions} as any consumer reads it, with Confluent's stock
 * deserialiser: which revisions there are, and what they hold.
 */
final class RevisionLog {

  private final Map<String, List<String>> contentsByKey = new TreeMap<>();

  private RevisionLog() {}

  /** Reads the topic of the program that keeps its data in this directory, to its end. */
  static RevisionLog of(Path dataDirectory) throws IOException {
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
    RevisionLog log = new RevisionLog();
    try (KafkaConsumer<String, GenericRecord> consumer = new KafkaConsumer<>(settings)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor("chapter.revisions").stream()
              .map(each -> new TopicPartition(each.topic(), each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
        consumer.poll(Duration.ofMillis(200)).forEach(log::add);
      }
    }
    return log;
  }

  /** Fails unless every receipt is in the log, and no revision is there twice or left out. */
  void assertHonours(Receipts receipts) {
    assertThat(contentsByKey).allSatisfy((key, contents) -> assertThat(contents).hasSize(1));
    assertThat(receipts.given())
        .allSatisfy(
            receipt ->
                assertThat(contentsByKey)
                    .containsEntry(
                        receipt.id() + "@" + receipt.revision(), List.of(receipt.content())));
    Map<String, Long> highest = new TreeMap<>();
    Map<String, Long> count = new TreeMap<>();
    for (String key : contentsByKey.keySet()) {
      String id = key.substring(0, key.lastIndexOf('@'));
      highest.merge(id, Long.parseLong(key.substring(id.length() + 1)), Math::max);
      count.merge(id, 1L, Long::sum);
    }
    assertThat(highest).isEqualTo(count);
  }

  /** How many revisions there are. */
  int size() {
    return contentsByKey.size();
  }

  private void add(ConsumerRecord<String, GenericRecord> record) {
    ByteBuffer content = (ByteBuffer) record.value().get("content");
    contentsByKey
        .computeIfAbsent(record.key(), key -> new ArrayList<>())
        .add(StandardCharsets.UTF_8.decode(content.duplicate()).toString());
  }
}
