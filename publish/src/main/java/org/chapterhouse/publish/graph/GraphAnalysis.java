package org.chapterhouse.publish.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.chapterhouse.publish.store.NodeFacts;
import org.chapterhouse.publish.store.NodeRow;
import org.chapterhouse.publish.store.WholeGraph;

/**
 * Works out what the whole graph says about each node: a function of the graph and nothing else.
 */
public final class GraphAnalysis {

  private static final String CHAPTER = "CHAPTER";

  private GraphAnalysis() {}

  /** The facts of every node, in the order of the nodes. */
  public static List<NodeFacts> of(WholeGraph data) {
    int count = data.nodes().size();
    double[] importance = Importance.of(data);
    String[] communities = communities(data, importance);
    int[] in = new int[count];
    int[] out = new int[count];
    for (WholeGraph.Tie tie : data.ties()) {
      if (tie.kind().equals(TieKind.LINKS_TO.name()) && tie.source() != tie.target()) {
        out[tie.source()]++;
        in[tie.target()]++;
      }
    }
    List<NodeFacts> facts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      facts.add(new NodeFacts(data.nodes().get(i), importance[i], communities[i], in[i], out[i]));
    }
    return facts;
  }

  private static String[] communities(WholeGraph data, double[] importance) {
    String[] communities = new String[data.nodes().size()];
    Arrays.fill(communities, "");
    for (Set<Integer> members : Communities.of(data)) {
      String name = data.nodes().get(first(members, data.nodes(), importance)).key();
      members.forEach(member -> communities[member] = name);
    }
    return communities;
  }

  /** The most important chapter, the first by key among equals; places are in order of keys. */
  private static int first(Set<Integer> members, List<NodeRow> nodes, double[] importance) {
    int best = -1;
    for (int member : members.stream().sorted().toList()) {
      if (best < 0 || precedes(member, best, nodes, importance)) {
        best = member;
      }
    }
    return best;
  }

  private static boolean precedes(int one, int other, List<NodeRow> nodes, double[] importance) {
    boolean chapter = nodes.get(one).kind().equals(CHAPTER);
    boolean otherChapter = nodes.get(other).kind().equals(CHAPTER);
    return chapter == otherChapter ? importance[one] > importance[other] : chapter;
  }
}
