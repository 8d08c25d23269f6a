package org.chapterhouse.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.chapterhouse.embedded.testing.TestServers;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.events.EditRequested;
import org.chapterhouse.events.PublishReceipt;
import org.chapterhouse.events.ReceiptCause;
import org.chapterhouse.schemas.AvroSerdes;
import org.chapterhouse.schemas.Topic;
import org.chapterhouse.schemas.Topics;

/** The topics seen from outside: writes any record, reads committed ones. */
public final class EditLog implements AutoCloseable {

  private final Map<String, Object> clients;
  private final AvroSerdes serdes;
  private final KafkaProducer<String, byte[]> producer;

  public EditLog(TestServers servers) {
    this.clients = servers.kafkaProperties();
    this.serdes = new AvroSerdes(clients);
    Map<String, Object> sending = servers.kafkaProperties();
    sending.put("enable.idempotence", true);
    sending.put("linger.ms", 5);
    this.producer = new KafkaProducer<>(sending, new StringSerializer(), new ByteArraySerializer());
  }

  public Future<RecordMetadata> send(EditRequested edit) {
    return send(edit, edit.getRequestedAt().toEpochMilli());
  }

  public Future<RecordMetadata> send(EditRequested edit, long timestamp) {
    String topic = Topics.CHAPTER_EDITS.name();
    byte[] value = serdes.of(EditRequested.class).serializer().serialize(topic, edit);
    return producer.send(new ProducerRecord<>(topic, 0, timestamp, edit.getEditId(), value));
  }

  public <T extends SpecificRecord> void write(Topic topic, String key, Class<T> type, T value) {
    byte[] bytes = serdes.of(type).serializer().serialize(topic.name(), value);
    writeBytes(topic, key, bytes);
  }

  /** Says in publish's place that a chapter or an asset is readable. */
  public void tellReadable(String key, long revision, long sequence) {
    PublishReceipt receipt =
        PublishReceipt.newBuilder()
            .setChapterId(key)
            .setCause(ReceiptCause.CONTENT)
            .setRevision(revision)
            .setSequence(sequence)
            .build();
    write(Topics.CHAPTER_PUBLISHED, key, PublishReceipt.class, receipt);
  }

  /**
   * The same as soon as that many revisions of a chapter are written; returns the last sequence.
   */
  public long publishOnceWritten(String chapterId, long revision) {
    long sequence =
        Awaitility.await()
            .until(
                () -> records(Topics.CHAPTER_UPDATED, chapterId::equals),
                found -> found.size() == revision)
            .stream()
            .map(record -> value(record, ChapterUpdated.class))
            .mapToLong(ChapterUpdated::getSequence)
            .max()
            .orElseThrow();
    tellReadable(chapterId, revision, sequence);
    return sequence;
  }

  public void writeBytes(Topic topic, String key, byte[] bytes) {
    try {
      producer.send(new ProducerRecord<>(topic.name(), key, bytes)).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All committed values there are now, partition by partition in order. */
  public <T extends SpecificRecord> List<T> readAll(Topic topic, Class<T> type) {
    return records(topic).stream()
        .filter(record -> record.value() != null)
        .map(record -> value(record, type))
        .toList();
  }

  public <T extends SpecificRecord> T value(ConsumerRecord<String, byte[]> record, Class<T> type) {
    return serdes
        .of(type)
        .deserializer()
        .deserialize(record.topic(), record.headers(), record.value());
  }

  public List<ConsumerRecord<String, byte[]>> records(Topic topic, Predicate<String> key) {
    return records(topic).stream().filter(record -> key.test(record.key())).toList();
  }

  private List<ConsumerRecord<String, byte[]>> records(Topic topic) {
    Map<String, Object> reading = new java.util.HashMap<>(clients);
    reading.put("isolation.level", "read_committed");
    reading.put("auto.offset.reset", "earliest");
    List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(reading, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.name()).stream()
              .map(found -> new TopicPartition(topic.name(), found.partition()))
              .toList();
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      consumer.seekToBeginning(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(all::add);
      }
    }
    return all;
  }

  @Override
  public void close() {
    producer.close();
  }
}
