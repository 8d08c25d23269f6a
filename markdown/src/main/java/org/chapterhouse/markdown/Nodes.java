package org.chapterhouse.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Lists of nodes. */
final class Nodes {
  private Nodes() {}

  static List<Node> childrenOf(Node parent) {
    return from(parent.getFirstChild());
  }

  /**
   * Takes characters from the start of a text, and from its position if nothing in it is escaped:
   * what was escaped is found nowhere from a wrong start.
   */
  static void dropStart(Text text, int characters) {
    text.setLiteral(text.getLiteral().substring(characters));
    List<SourceSpan> spans = new ArrayList<>(text.getSourceSpans());
    if (spans.size() == 1 && spans.get(0).getLength() >= characters) {
      text.setSourceSpans(List.of(spans.get(0).subSpan(characters)));
    }
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
