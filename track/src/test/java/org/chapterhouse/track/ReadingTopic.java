package org.chapterhouse.track;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.chapterhouse.embedded.testing.TestServers;
import org.chapterhouse.events.ReadingEvent;
import org.chapterhouse.events.ReadingStats;
import org.chapterhouse.schemas.AvroSerdes;
import org.chapterhouse.schemas.Topics;
import org.jspecify.annotations.Nullable;

/** Reads {@code reading.events} from the beginning, as whoever may only see committed records. */
public final class ReadingTopic {

  static {
    Awaitility.setDefaultTimeout(Duration.ofMinutes(1)); // a busy machine is no fault
  }

  private final TestServers servers;

  public ReadingTopic(TestServers servers) {
    this.servers = servers;
  }

  /** All records of a key in order; null values are tombstones. */
  public List<@Nullable ReadingEvent> of(String key) {
    var events = new AvroSerdes(servers.kafkaProperties()).of(ReadingEvent.class).deserializer();
    List<@Nullable ReadingEvent> found = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> message : all()) {
      if (message.key().equals(key)) {
        found.add(events.deserialize(message.topic(), message.value()));
      }
    }
    return found;
  }

  /** What whoever reads by key has in the end: the last event of each key that is not deleted. */
  public Map<String, ReadingEvent> latest() {
    var events = new AvroSerdes(servers.kafkaProperties()).of(ReadingEvent.class).deserializer();
    Map<String, ReadingEvent> latest = new HashMap<>();
    for (ConsumerRecord<String, byte[]> message : all()) {
      ReadingEvent event = events.deserialize(message.topic(), message.value());
      if (event == null) {
        latest.remove(message.key());
      } else {
        latest.put(message.key(), event);
      }
    }
    return latest;
  }

  /** All records of {@code reading.stats} about a chapter, in order for each day. */
  public List<ReadingStats> statsOf(String chapter) {
    var stats = new AvroSerdes(servers.kafkaProperties()).of(ReadingStats.class).deserializer();
    return all(Topics.READING_STATS.name()).stream()
        .filter(message -> message.key().startsWith(chapter + "@"))
        .map(message -> stats.deserialize(message.topic(), message.value()))
        .toList();
  }

  /** Keys of all records. */
  public List<String> keys() {
    return all().stream().map(ConsumerRecord::key).toList();
  }

  /** Keys, values and headers of all records, bytes read as Latin-1. */
  public String dump() {
    StringBuilder text = new StringBuilder();
    for (ConsumerRecord<String, byte[]> message : all()) {
      text.append(message.key()).append('\n').append(latin(message.value())).append('\n');
      for (Header header : message.headers()) {
        text.append(header.key()).append('=').append(latin(header.value())).append('\n');
      }
    }
    return text.toString();
  }

  private static String latin(byte @Nullable [] bytes) {
    return bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private List<ConsumerRecord<String, byte[]>> all() {
    return all(Topics.READING_EVENTS.name());
  }

  private List<ConsumerRecord<String, byte[]>> all(String topic) {
    Map<String, Object> properties = new HashMap<>(servers.kafkaProperties());
    properties.put("isolation.level", "read_committed");
    List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(each -> new TopicPartition(each.topic(), each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(all::add);
      }
    }
    return all;
  }
}
