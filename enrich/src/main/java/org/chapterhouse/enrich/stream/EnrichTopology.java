package org.chapterhouse.enrich.stream;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.chapterhouse.enrich.EnrichSettings;
import org.chapterhouse.enrich.step.Rules;
import org.chapterhouse.enrich.step.SharedCards;
import org.chapterhouse.events.ChapterTies;
import org.chapterhouse.events.EnrichProgress;
import org.chapterhouse.events.GraphEdge;
import org.chapterhouse.events.GraphNode;
import org.chapterhouse.schemas.AvroSerdes;
import org.chapterhouse.schemas.Topic;
import org.chapterhouse.schemas.Topics;

/**
 * Enrich as Kafka Streams runs it. Partition p of chapter.updated, of asset.updated and of
 * chapter.cards is one task, because the processors share their stores:
 *
 * <pre>
 * asset.updated ----> shelve-asset --------+
 * chapter.updated --> shelve-chapter --> chapter.cards (to every partition)
 *                           |                  |
 *                         shelf            file-card --> catalogue, marks
 *                           |                  |
 *                           +------------ tie-chapter --> chapter.ties, graph.edges, graph.nodes,
 *                                                         enrich.progress
 * </pre>
 */
public final class EnrichTopology {

  static final String UPDATED_SOURCE = "chapter-updated";
  static final String ASSET_SOURCE = "asset-updated";
  static final String CARDS_SOURCE = "chapter-cards";
  static final String SHELVE_CHAPTER = "shelve-chapter";
  static final String SHELVE_ASSET = "shelve-asset";
  static final String FILE_CARD = "file-card";
  static final String TIE_CHAPTER = "tie-chapter";
  static final String CARDS_SINK = "cards-to-every-partition";
  static final String TIES_SINK = "chapter-ties";
  static final String EDGES_SINK = "graph-edges";
  static final String NODES_SINK = "graph-nodes";
  static final String PROGRESS_SINK = "enrich-progress";
  static final String DEAD_LETTERS_SINK = "dead-letters";

  private static final StreamPartitioner<String, byte[]> EVERY_PARTITION =
      (topic, key, card, partitions) -> Optional.of(all(partitions));

  private final StreamParts parts;
  private final AvroSerdes serdes;

  public EnrichTopology(
      EnrichSettings settings, AvroSerdes serdes, Rules rules, EnrichMetrics metrics) {
    this.serdes = serdes;
    this.parts =
        new StreamParts(settings, serdes, rules, metrics, new ThreadPulse(), new SharedCards());
  }

  public Topology build() {
    Topology topology = new Topology();
    shelveChapter(topology);
    shelveAsset(topology);
    fileCard(topology);
    tieChapter(topology);
    topology.addSink(
        DEAD_LETTERS_SINK,
        Topics.ENRICH_DEAD_LETTERS.name(),
        new ByteArraySerializer(),
        new ByteArraySerializer(),
        SHELVE_CHAPTER,
        SHELVE_ASSET,
        FILE_CARD);
    EnrichStores.builders(serdes)
        .forEach(
            store ->
                topology.addStateStore(
                    store, SHELVE_CHAPTER, SHELVE_ASSET, FILE_CARD, TIE_CHAPTER));
    return topology;
  }

  private void shelveChapter(Topology topology) {
    source(topology, UPDATED_SOURCE, Topics.CHAPTER_UPDATED);
    topology.addProcessor(SHELVE_CHAPTER, () -> new ShelveChapterProcessor(parts), UPDATED_SOURCE);
  }

  private void shelveAsset(Topology topology) {
    source(topology, ASSET_SOURCE, Topics.ASSET_UPDATED);
    topology.addProcessor(SHELVE_ASSET, () -> new ShelveAssetProcessor(parts), ASSET_SOURCE);
  }

  private void fileCard(Topology topology) {
    source(topology, CARDS_SOURCE, Topics.CHAPTER_CARDS);
    topology.addProcessor(FILE_CARD, () -> new FileCardProcessor(parts), CARDS_SOURCE);
  }

  private void tieChapter(Topology topology) {
    topology.addProcessor(TIE_CHAPTER, () -> new TieChapterProcessor(parts), FILE_CARD);
    topology.addSink(
        CARDS_SINK,
        Topics.CHAPTER_CARDS.name(),
        new StringSerializer(),
        new ByteArraySerializer(),
        EVERY_PARTITION,
        SHELVE_CHAPTER,
        SHELVE_ASSET,
        TIE_CHAPTER);
    sink(topology, TIES_SINK, Topics.CHAPTER_TIES, ChapterTies.class);
    sink(topology, EDGES_SINK, Topics.GRAPH_EDGES, GraphEdge.class);
    sink(topology, NODES_SINK, Topics.GRAPH_NODES, GraphNode.class);
    sink(topology, PROGRESS_SINK, Topics.ENRICH_PROGRESS, EnrichProgress.class);
  }

  private static void source(Topology topology, String name, Topic topic) {
    topology.addSource(
        name, new ByteArrayDeserializer(), new ByteArrayDeserializer(), topic.name());
  }

  private <T extends SpecificRecord> void sink(
      Topology topology, String name, Topic topic, Class<T> type) {
    topology.addSink(
        name, topic.name(), new StringSerializer(), serdes.of(type).serializer(), TIE_CHAPTER);
  }

  private static Set<Integer> all(int partitions) {
    return IntStream.range(0, partitions).boxed().collect(Collectors.toSet());
  }
}
