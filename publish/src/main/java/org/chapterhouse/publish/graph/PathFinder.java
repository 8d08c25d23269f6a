package org.chapterhouse.publish.graph;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chapterhouse.publish.store.EdgeRow;
import org.chapterhouse.publish.store.GraphReader;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.WeightedMultigraph;

/**
 * Finds a shortest path. From both ends at once, the nodes within reach are read step by step until
 * the two sides meet; among what was read, JGraphT finds the path. Of paths of equal length the one
 * of the more telling kinds of edges is taken, and edges are always seen in the same order.
 */
public final class PathFinder {

  /** Edges read at most: what one request may cost. */
  private static final int MOST_EDGES = 20_000;

  private static final int LONGEST = 12;

  /** More than the preferences of a whole path add up to, so that they never outweigh a step. */
  private static final int STEP = 1000;

  private final GraphReader graph;
  private final Collection<String> kinds;
  private final NavigableMap<String, EdgeRow> seen = new TreeMap<>();
  private boolean complete = true;

  public PathFinder(GraphReader graph, Collection<String> kinds) {
    this.graph = graph;
    this.kinds = kinds;
  }

  /** A shortest path between two nodes that are there. */
  public GraphPath between(String from, String to) {
    if (from.equals(to)) {
      return new GraphPath(true, true, List.of(from), List.of());
    }
    Side here = new Side(from);
    Side there = new Side(to);
    int steps = 0;
    while (Collections.disjoint(here.reached, there.reached)) {
      Side side = here.edge.size() <= there.edge.size() ? here : there;
      if (side.edge.isEmpty()) {
        return GraphPath.none(complete);
      }
      if (!complete || steps++ == LONGEST) {
        return GraphPath.none(false);
      }
      expand(side);
    }
    return shortest(from, to);
  }

  /** What has been reached from one end, and the nodes reached last. */
  private static final class Side {
    private final Set<String> reached = new TreeSet<>();
    private Set<String> edge;

    Side(String end) {
      reached.add(end);
      edge = Set.of(end);
    }
  }

  private void expand(Side side) {
    int room = MOST_EDGES - seen.size();
    List<EdgeRow> edges = graph.edgesAt(side.edge, kinds, room + 1);
    complete &= edges.size() <= room;
    Set<String> next = new TreeSet<>();
    for (EdgeRow edge : edges) {
      seen.put(edge.key(), edge);
      next.add(edge.source());
      next.add(edge.target());
    }
    next.removeAll(side.reached);
    side.reached.addAll(next);
    side.edge = next;
  }

  private GraphPath shortest(String from, String to) {
    WeightedMultigraph<String, String> gathered = new WeightedMultigraph<>(null, null);
    for (EdgeRow edge : seen.values()) {
      gathered.addVertex(edge.source());
      gathered.addVertex(edge.target());
      if (!edge.source().equals(edge.target())) {
        gathered.addEdge(edge.source(), edge.target(), edge.key());
        gathered.setEdgeWeight(edge.key(), cost(edge));
      }
    }
    var path = DijkstraShortestPath.findPathBetween(gathered, from, to);
    List<String> keys = path.getEdgeList();
    Map<String, EdgeRow> whole = graph.edges(keys);
    return new GraphPath(
        true,
        complete,
        path.getVertexList(),
        keys.stream().flatMap(key -> Optional.ofNullable(whole.get(key)).stream()).toList());
  }

  private static int cost(EdgeRow edge) {
    return STEP + TieKind.of(edge.kind()).map(Enum::ordinal).orElse(TieKind.values().length);
  }
}
