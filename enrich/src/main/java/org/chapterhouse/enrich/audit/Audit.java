package org.chapterhouse.enrich.audit;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecordBase;
import org.chapterhouse.enrich.record.AvroBytes;
import org.chapterhouse.events.AssetState;
import org.chapterhouse.events.AssetUpdated;
import org.chapterhouse.events.ChapterState;
import org.chapterhouse.events.ChapterTies;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.events.GraphEdge;
import org.chapterhouse.events.GraphNode;
import org.chapterhouse.linking.mention.Density;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.runtime.KafkaSettings;
import org.chapterhouse.schemas.Topics;
import org.jspecify.annotations.Nullable;

/**
 * Compares what stands in the topics with f from scratch over the latest revisions. Only a settled
 * pipeline can be audited; before that differences are to be expected.
 */
public final class Audit {

  private static final ByteBuffer NO_BYTES = ByteBuffer.allocate(0);

  private final TopicReader topics;
  private final Oracle oracle;

  public Audit(KafkaSettings kafka, ChapterReader reader, Density density) {
    this.topics = new TopicReader(kafka.toProperties());
    this.oracle = new Oracle(reader, density);
  }

  /** One line for each record that is missing, too many or different; empty when the law holds. */
  public List<String> differences() {
    return written()
        .differencesFrom(
            oracle.views(
                topics
                    .latest(Topics.CHAPTER_UPDATED, ChapterUpdated.class, Audit::isUsable)
                    .values(),
                assets()));
  }

  /** What the stage sends to the dead letters counts as never written. */
  private static boolean isUsable(String key, @Nullable ChapterUpdated update) {
    return update != null
        && update.getChapterId().equals(key)
        && update.getState() != ChapterState.UNKNOWN;
  }

  private Collection<AssetUpdated> assets() {
    SortedMap<String, AssetUpdated> assets = new TreeMap<>();
    topics.each(
        Topics.ASSET_UPDATED,
        AssetUpdated.class,
        (path, asset) -> {
          if (isUsable(path, asset)) {
            // All their bytes together need not fit into memory.
            assets.put(path, withoutBytes(asset));
          }
        });
    return assets.values();
  }

  private static AssetUpdated withoutBytes(AssetUpdated asset) {
    return AssetUpdated.newBuilder()
        .setPath(asset.getPath())
        .setState(asset.getState())
        .setSequence(asset.getSequence())
        .setContentHash(asset.getContentHash())
        .setContent(NO_BYTES)
        .build();
  }

  private static boolean isUsable(String key, @Nullable AssetUpdated update) {
    return update != null
        && update.getPath().equals(key)
        && update.getState() != AssetState.UNKNOWN;
  }

  private Views written() {
    return new Views(
        bytes(topics.latest(Topics.CHAPTER_TIES, ChapterTies.class, (key, value) -> true)),
        bytes(topics.latest(Topics.GRAPH_EDGES, GraphEdge.class, (key, value) -> true)),
        bytes(topics.latest(Topics.GRAPH_NODES, GraphNode.class, (key, value) -> true)));
  }

  private static SortedMap<String, ByteBuffer> bytes(
      Map<String, ? extends SpecificRecordBase> records) {
    SortedMap<String, ByteBuffer> bytes = new TreeMap<>();
    records.forEach((key, record) -> bytes.put(key, ByteBuffer.wrap(AvroBytes.of(record))));
    return bytes;
  }
}
