package org.chapterhouse.publish.projection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.kafka.common.serialization.Deserializer;
import org.chapterhouse.events.Evidence;
import org.chapterhouse.events.GraphEdge;
import org.chapterhouse.publish.store.Change;
import org.chapterhouse.publish.store.EdgeRow;
import org.chapterhouse.schemas.Topics;
import org.jspecify.annotations.Nullable;

/** Reads {@code graph.edges}. */
final class EdgeRecords implements TopicReader {

  private final Deserializer<GraphEdge> values;

  EdgeRecords(Deserializer<GraphEdge> values) {
    this.values = values;
  }

  @Override
  public Change read(int partition, String key, byte @Nullable [] value) {
    if (value == null) {
      return changes -> changes.edges().remove(key);
    }
    GraphEdge edge = values.deserialize(Topics.GRAPH_EDGES.name(), value);
    EdgeRow row =
        new EdgeRow(
            key,
            edge.getSource(),
            edge.getTarget(),
            edge.getKind().name(),
            edge.getWeight(),
            Json.array(edge.getEvidence(), EdgeRecords::evidence).toString());
    return changes -> changes.edges().put(key, row);
  }

  private static void evidence(Evidence evidence, ObjectNode into) {
    into.put("chapter", evidence.getChapter())
        .put("line", evidence.getLine())
        .put("snippet", evidence.getSnippet());
  }
}
