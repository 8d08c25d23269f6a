package org.chapterhouse.enrich.record;

import java.util.List;
import org.chapterhouse.events.EdgeKind;
import org.chapterhouse.events.Evidence;
import org.chapterhouse.events.GraphEdge;
import org.chapterhouse.events.GraphNode;
import org.chapterhouse.events.NodeKind;
import org.chapterhouse.linking.Edge;
import org.chapterhouse.linking.Node;

/** Edges and nodes as graph.edges and graph.nodes have them. */
public final class GraphRecords {

  private GraphRecords() {}

  public static List<GraphEdge> edges(List<Edge> edges) {
    return edges.stream().map(GraphRecords::edge).toList();
  }

  private static GraphEdge edge(Edge edge) {
    return GraphEdge.newBuilder()
        .setKey(edge.key())
        .setSource(edge.source())
        .setTarget(edge.target())
        .setKind(EdgeKind.valueOf(edge.kind().name()))
        .setWeight(edge.weight())
        .setEvidence(edge.evidence().stream().map(GraphRecords::evidence).toList())
        .build();
  }

  private static Evidence evidence(Edge.Evidence evidence) {
    return Evidence.newBuilder()
        .setChapter(evidence.chapter().toString())
        .setLine(evidence.line())
        .setSnippet(evidence.snippet())
        .build();
  }

  public static GraphNode node(Node node) {
    return GraphNode.newBuilder()
        .setKey(node.key())
        .setKind(NodeKind.valueOf(node.kind().name()))
        .setLabel(node.label())
        .setLanguage(node.language())
        .build();
  }
}
