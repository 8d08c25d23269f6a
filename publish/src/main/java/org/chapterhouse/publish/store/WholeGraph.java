package org.chapterhouse.publish.store;

import java.util.List;

/**
 * The whole graph, in an order that depends on nothing but what it holds.
 *
 * @param nodes by key in code point order
 * @param ties by source, target and kind; both ends are nodes
 */
public record WholeGraph(List<NodeRow> nodes, List<Tie> ties) {

  /**
   * An edge.
   *
   * @param source place of its source among the nodes
   * @param target place of its target among the nodes
   */
  public record Tie(int source, int target, String kind, double weight) {}

  public WholeGraph {
    nodes = List.copyOf(nodes);
    ties = List.copyOf(ties);
  }
}
