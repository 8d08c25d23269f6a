package org.chapterhouse.publish.projection;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.chapterhouse.events.AssetUpdated;
import org.chapterhouse.events.ChapterTies;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.events.GraphEdge;
import org.chapterhouse.events.GraphNode;
import org.chapterhouse.events.ReadingStats;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.publish.store.Change;
import org.chapterhouse.schemas.AvroSerdes;
import org.chapterhouse.schemas.Topics;

/** Reads the records of every topic the views are made of. */
public final class RecordReader {

  private final Map<String, TopicReader> byTopic;

  public RecordReader(AvroSerdes serdes, ChapterReader chapters) {
    this.byTopic =
        Map.of(
            Topics.CHAPTER_UPDATED.name(),
            new ChapterRecords(serdes.of(ChapterUpdated.class).deserializer(), chapters),
            Topics.ASSET_UPDATED.name(),
            new AssetRecords(serdes.of(AssetUpdated.class).deserializer()),
            Topics.CHAPTER_TIES.name(),
            new TiesRecords(serdes.of(ChapterTies.class).deserializer()),
            Topics.GRAPH_NODES.name(),
            new NodeRecords(serdes.of(GraphNode.class).deserializer()),
            Topics.GRAPH_EDGES.name(),
            new EdgeRecords(serdes.of(GraphEdge.class).deserializer()),
            Topics.READING_STATS.name(),
            new StatsRecords(serdes.of(ReadingStats.class).deserializer()));
  }

  /** The topics it can read. */
  Set<String> topics() {
    return byTopic.keySet();
  }

  Change read(ConsumerRecord<byte[], byte[]> record) throws UnreadableRecordException {
    TopicReader reader = byTopic.get(record.topic());
    if (reader == null) {
      throw new UnreadableRecordException("nobody reads topic " + record.topic());
    }
    if (record.key() == null) {
      throw new UnreadableRecordException("it has no key");
    }
    try {
      String key = new String(record.key(), StandardCharsets.UTF_8);
      return reader.read(record.partition(), key, record.value());
    } catch (SerializationException e) {
      throw new UnreadableRecordException("its value is not what the topic holds: " + e, e);
    }
  }
}
