package org.chapterhouse.bench.tracking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.chapterhouse.events.ReadingEvent;
import org.chapterhouse.schemas.AvroSerdes;
import org.chapterhouse.schemas.Topics;

/** Waits for events in the topic, and writes the same events with a bare producer. */
final class TopicLoad {

  private static final String TOPIC = Topics.READING_EVENTS.name();

  private final Map<String, Object> kafka;

  TopicLoad(Map<String, Object> kafka) {
    this.kafka = kafka;
  }

  /** Reads the topic from its beginning until it holds so many events. */
  List<ReadingEvent> await(int number) {
    Map<String, Object> properties = new HashMap<>(kafka);
    properties.put("isolation.level", "read_committed");
    List<ReadingEvent> events = new ArrayList<>();
    try (KafkaConsumer<String, ReadingEvent> consumer =
        new KafkaConsumer<>(
            properties,
            new StringDeserializer(),
            new AvroSerdes(kafka).of(ReadingEvent.class).deserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(TOPIC).stream()
              .map(each -> new TopicPartition(TOPIC, each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (events.size() < number) {
        consumer.poll(Duration.ofMillis(100)).forEach(each -> events.add(each.value()));
      }
    }
    return events;
  }

  /** Seconds until the broker has acknowledged all events. */
  double produce(List<ReadingEvent> events) {
    try (KafkaProducer<String, ReadingEvent> producer =
        new KafkaProducer<>(
            kafka,
            new StringSerializer(),
            new AvroSerdes(kafka).of(ReadingEvent.class).serializer())) {
      producer.partitionsFor(TOPIC);
      long start = System.nanoTime();
      for (ReadingEvent event : events) {
        var unused = producer.send(new ProducerRecord<>(TOPIC, event.getEventId(), event));
      }
      producer.flush();
      return (System.nanoTime() - start) / 1e9;
    }
  }
}
