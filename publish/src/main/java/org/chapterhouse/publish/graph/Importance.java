package org.chapterhouse.publish.graph;

import java.util.Map;
import org.chapterhouse.publish.store.WholeGraph;
import org.jgrapht.alg.scoring.PageRank;

/**
 * How important each node is: PageRank (Brin and Page 1998) over all edges, weighted by their kind.
 * Several links to one chapter count as one: who repeats a link does not vouch more for its target.
 * Mentions count as much as they are sure.
 */
final class Importance {

  private static final double DAMPING = 0.85;
  private static final int ITERATIONS = 60;

  /** Of a node's share of the whole; with many nodes all shares are small. */
  private static final double TOLERANCE = 1e-4;

  private static final double ROUND = 1e4;

  private Importance() {}

  /** By place; 1 is the average, rounded to 1e-4. */
  static double[] of(WholeGraph data) {
    int count = data.nodes().size();
    double[] importance = new double[count];
    if (count > 0) {
      LeanGraph graph = LeanGraph.directed(count);
      for (WholeGraph.Tie tie : data.ties()) {
        TieKind.of(tie.kind())
            .ifPresent(
                kind ->
                    graph.setEdgeWeight(
                        graph.addEdge(tie.source(), tie.target()),
                        kind.weight() * Math.min(1, tie.weight())));
      }
      Map<Integer, Double> shares =
          new PageRank<>(graph, DAMPING, ITERATIONS, TOLERANCE / count).getScores();
      shares.forEach(
          (place, share) -> importance[place] = Math.rint(share * count * ROUND) / ROUND);
    }
    return importance;
  }
}
