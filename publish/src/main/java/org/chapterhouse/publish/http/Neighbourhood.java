package org.chapterhouse.publish.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chapterhouse.publish.store.EdgeRow;
import org.chapterhouse.publish.store.GraphReader;

/** What surrounds a node: step by step, the strongest edges first, up to a number of edges. */
final class Neighbourhood {

  private final GraphReader graph;
  private final List<String> kinds;
  private final int limit;
  private final Map<String, Integer> distances = new LinkedHashMap<>();
  private final Map<String, EdgeRow> edges = new LinkedHashMap<>();
  private boolean truncated;

  Neighbourhood(GraphReader graph, List<String> kinds, int limit) {
    this.graph = graph;
    this.kinds = kinds;
    this.limit = limit;
  }

  /** The answer; empty when there is no such node. */
  Optional<ObjectNode> of(String key, int depth) {
    if (graph.nodes(List.of(key)).isEmpty()) {
      return Optional.empty();
    }
    distances.put(key, 0);
    Set<String> frontier = Set.of(key);
    for (int distance = 1; distance <= depth && !frontier.isEmpty() && !truncated; distance++) {
      frontier = step(frontier, distance);
    }
    return Optional.of(answer(key, depth));
  }

  private Set<String> step(Set<String> frontier, int distance) {
    Set<String> reached = new TreeSet<>();
    for (EdgeRow edge : graph.edges(frontier, kinds, limit + edges.size() + 1)) {
      if (edges.size() == limit && !edges.containsKey(edge.key())) {
        truncated = true;
        break;
      }
      edges.put(edge.key(), edge);
      for (String end : List.of(edge.source(), edge.target())) {
        if (distances.putIfAbsent(end, distance) == null) {
          reached.add(end);
        }
      }
    }
    return reached;
  }

  private ObjectNode answer(String key, int depth) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("node", key).put("depth", depth).put("truncated", truncated);
    var nodes = answer.putArray("nodes");
    graph
        .nodes(distances.keySet())
        .forEach(
            row ->
                GraphView.node(nodes.addObject(), row).put("distance", distances.get(row.key())));
    var list = answer.putArray("edges");
    edges.values().forEach(edge -> GraphView.edge(list.addObject(), edge));
    return answer;
  }
}
