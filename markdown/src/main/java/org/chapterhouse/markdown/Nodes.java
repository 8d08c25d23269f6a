package org.chapterhouse.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Lists of nodes. */
final class Nodes {
  private Nodes() {}

  static List<Node> childrenOf(Node parent) {
    return from(parent.getFirstChild());
  }

  /** Siblings after a node. */
  static List<Node> after(Node node) {
    return from(node.getNext());
  }

  /** A node and its siblings after it. */
  static List<Node> from(@Nullable Node first) {
    List<Node> nodes = new ArrayList<>();
    for (Node node = first; node != null; node = node.getNext()) {
      nodes.add(node);
    }
    return nodes;
  }
}
