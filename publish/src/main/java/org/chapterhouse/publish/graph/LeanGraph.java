package org.chapterhouse.publish.graph;

import org.jgrapht.GraphType;
import org.jgrapht.graph.AbstractBaseGraph;
import org.jgrapht.graph.DefaultGraphSpecificsStrategy;
import org.jgrapht.graph.DefaultGraphType;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.util.SupplierUtil;

/**
 * A graph of numbered nodes in half the memory of JGraphT's own: it keeps no index of the edges
 * between two nodes, which nobody here asks for.
 */
final class LeanGraph extends AbstractBaseGraph<Integer, DefaultWeightedEdge> {

  private static final long serialVersionUID = 1L;

  private LeanGraph(int nodes, GraphType type) {
    super(
        null,
        SupplierUtil.createSupplier(DefaultWeightedEdge.class),
        type,
        new DefaultGraphSpecificsStrategy<>());
    for (int i = 0; i < nodes; i++) {
      addVertex(i);
    }
  }

  /** One whose edges have a direction. */
  static LeanGraph directed(int nodes) {
    return new LeanGraph(nodes, DefaultGraphType.directedPseudograph().asWeighted());
  }

  /** One whose edges have none. */
  static LeanGraph undirected(int nodes) {
    return new LeanGraph(nodes, DefaultGraphType.pseudograph());
  }
}
