package org.chapterhouse.publish.graph;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.chapterhouse.publish.store.NodeRow;
import org.chapterhouse.publish.store.WholeGraph;
import org.jgrapht.alg.clustering.LabelPropagationClustering;
import org.jgrapht.alg.clustering.UndirectedModularityMeasurer;

/**
 * Which nodes belong together: label propagation (Raghavan, Albert and Kumara 2007), a few times,
 * always by the same random numbers. An entity that a great part of all chapters name says nothing
 * about which of them belong together, and neither does a year; such nodes join the community of
 * nobody.
 */
final class Communities {

  private static final long SEED = 20_070_911;
  private static final int ITERATIONS = 30;
  private static final int ATTEMPTS = 12;

  /** Edges of all attempts together: large graphs get fewer. */
  private static final long COST = 600_000;

  private static final double ROUND = 1e4;
  private static final int COMMON_AT_LEAST = 12;
  private static final int COMMON_SHARE = 20;
  private static final String CHAPTER = "CHAPTER";

  private Communities() {}

  /**
   * The members of each community with at least two, as places.
   *
   * @param data the graph
   */
  static List<Set<Integer>> of(WholeGraph data) {
    boolean[] tooCommon = tooCommon(data);
    LeanGraph graph = LeanGraph.undirected(data.nodes().size());
    for (WholeGraph.Tie tie : data.ties()) {
      if (!tooCommon[tie.source()] && !tooCommon[tie.target()] && tie.source() != tie.target()) {
        graph.addEdge(tie.source(), tie.target());
      }
    }
    return graph.edgeSet().isEmpty()
        ? List.of()
        : best(graph).stream().filter(cluster -> cluster.size() > 1).toList();
  }

  /** Of some attempts the one of the highest modularity, the first among equals. */
  private static List<Set<Integer>> best(LeanGraph graph) {
    var measure = new UndirectedModularityMeasurer<>(graph);
    long attempts = Math.max(1, Math.min(ATTEMPTS, COST / graph.edgeSet().size()));
    List<Set<Integer>> best = List.of();
    double most = -1;
    for (long attempt = 0; attempt < attempts; attempt++) {
      List<Set<Integer>> clusters =
          new LabelPropagationClustering<>(graph, ITERATIONS, new Random(SEED + attempt))
              .getClustering()
              .getClusters();
      double modularity = Math.rint(measure.modularity(clusters) * ROUND) / ROUND;
      if (modularity > most) {
        most = modularity;
        best = clusters;
      }
    }
    return best;
  }

  private static boolean[] tooCommon(WholeGraph data) {
    int[] named = new int[data.nodes().size()];
    data.ties().forEach(tie -> named[tie.target()]++);
    long chapters = data.nodes().stream().filter(node -> node.kind().equals(CHAPTER)).count();
    boolean[] common = new boolean[named.length];
    for (int i = 0; i < named.length; i++) {
      NodeRow node = data.nodes().get(i);
      common[i] =
          node.kind().equals("YEAR")
              || (!node.kind().equals(CHAPTER)
                  && named[i] > Math.max(COMMON_AT_LEAST, chapters / COMMON_SHARE));
    }
    return common;
  }
}
