package org.chapterhouse.enrich;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.chapterhouse.events.AssetUpdated;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.runtime.KafkaSettings;
import org.chapterhouse.schemas.AvroSerdes;
import org.chapterhouse.schemas.Topic;
import org.chapterhouse.schemas.Topics;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for the ledger: appends to chapter.updated in transactions and knows how far it got.
 */
final class Edits implements AutoCloseable {

  private final KafkaProducer<String, byte[]> producer;
  private final Serializer<ChapterUpdated> serializer;
  private final Serializer<AssetUpdated> assetSerializer;
  private final LastOffsets lastOffsets = new LastOffsets(new TreeMap<>(), new TreeMap<>());

  /** Offset of the last edit in each partition that has one, of either topic. */
  record LastOffsets(Map<Integer, Long> chapters, Map<Integer, Long> assets) {}

  Edits(KafkaSettings kafka) {
    Map<String, Object> properties = new HashMap<>(kafka.toProperties());
    properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "edits-of-a-test");
    properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 9 * 1024 * 1024);
    serializer = new AvroSerdes(kafka.toProperties()).of(ChapterUpdated.class).serializer();
    assetSerializer = new AvroSerdes(kafka.toProperties()).of(AssetUpdated.class).serializer();
    producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    producer.initTransactions();
  }

  /** One transaction. */
  void write(List<ChapterUpdated> updates) {
    producer.beginTransaction();
    List<Future<RecordMetadata>> sent = send(updates);
    producer.commitTransaction();
    sent.forEach(this::note);
  }

  /** One transaction that comes to nothing, but for the hole it leaves in the offsets. */
  void writeAndAbort(List<ChapterUpdated> updates) {
    producer.beginTransaction();
    send(updates);
    producer.flush();
    producer.abortTransaction();
  }

  /** As nobody should: an update under a key of somebody else. */
  void writeUnder(String key, ChapterUpdated update) {
    writeInTransaction(record(key, update));
  }

  void writeAsset(AssetUpdated update) {
    String topic = Topics.ASSET_UPDATED.name();
    byte[] value = assetSerializer.serialize(topic, update);
    writeInTransaction(new ProducerRecord<>(topic, update.getPath(), value));
  }

  /** As nobody should: any bytes, or a tombstone. */
  void writeRaw(Topic topic, String key, byte @Nullable [] value) {
    writeInTransaction(new ProducerRecord<>(topic.name(), key, value));
  }

  private void writeInTransaction(ProducerRecord<String, byte[]> record) {
    producer.beginTransaction();
    Future<RecordMetadata> sent = producer.send(record);
    producer.commitTransaction();
    note(sent);
  }

  private ProducerRecord<String, byte[]> record(String key, ChapterUpdated update) {
    String topic = Topics.CHAPTER_UPDATED.name();
    return new ProducerRecord<>(topic, key, serializer.serialize(topic, update));
  }

  private List<Future<RecordMetadata>> send(List<ChapterUpdated> updates) {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (ChapterUpdated update : updates) {
      sent.add(producer.send(record(update.getChapterId(), update)));
    }
    return sent;
  }

  private void note(Future<RecordMetadata> sent) {
    try {
      RecordMetadata place = sent.get();
      if (place.topic().equals(Topics.CHAPTER_UPDATED.name())) {
        lastOffsets.chapters().merge(place.partition(), place.offset(), Math::max);
      } else if (place.topic().equals(Topics.ASSET_UPDATED.name())) {
        lastOffsets.assets().merge(place.partition(), place.offset(), Math::max);
      }
    } catch (Exception e) {
      throw new IllegalStateException("an edit was not written", e);
    }
  }

  LastOffsets lastOffsets() {
    return lastOffsets;
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
  }
}
