package org.chapterhouse.publish.graph;

import java.util.List;
import org.chapterhouse.publish.store.EdgeRow;

/**
 * A shortest way from one node to another, whichever way its edges point.
 *
 * @param found whether there is one
 * @param complete whether the search saw all it had to; else there may be one, or a shorter one
 * @param nodes along it, both ends included; empty when none was found
 * @param edges each between two nodes that follow each other
 */
public record GraphPath(boolean found, boolean complete, List<String> nodes, List<EdgeRow> edges) {

  public GraphPath {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  static GraphPath none(boolean complete) {
    return new GraphPath(false, complete, List.of(), List.of());
  }
}
