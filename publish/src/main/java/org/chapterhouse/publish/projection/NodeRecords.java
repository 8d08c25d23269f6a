package org.chapterhouse.publish.projection;

import org.apache.kafka.common.serialization.Deserializer;
import org.chapterhouse.events.GraphNode;
import org.chapterhouse.publish.store.Change;
import org.chapterhouse.publish.store.NodeRow;
import org.chapterhouse.schemas.Topics;
import org.jspecify.annotations.Nullable;

/** Reads {@code graph.nodes}. */
final class NodeRecords implements TopicReader {

  private final Deserializer<GraphNode> values;

  NodeRecords(Deserializer<GraphNode> values) {
    this.values = values;
  }

  @Override
  public Change read(int partition, String key, byte @Nullable [] value) {
    if (value == null) {
      return changes -> changes.nodes().remove(key);
    }
    GraphNode node = values.deserialize(Topics.GRAPH_NODES.name(), value);
    NodeRow row = new NodeRow(key, node.getKind().name(), node.getLabel(), node.getLanguage());
    return changes -> changes.nodes().put(key, row);
  }
}
