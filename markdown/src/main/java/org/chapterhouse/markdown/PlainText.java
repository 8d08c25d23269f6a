package org.chapterhouse.markdown;

import java.util.List;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;

/** The words of a parsed text, without what marks them up. */
final class PlainText extends TextVisitor {

  private PlainText() {}

  /** Of all a node holds, in one line. */
  static String of(Node node) {
    PlainText plain = new PlainText();
    plain.visitChildren(node);
    return Spaces.collapsed(plain.text.toString());
  }

  /** Of several nodes, in one line. */
  static String ofAll(List<Node> nodes) {
    PlainText plain = new PlainText();
    nodes.forEach(node -> node.accept(plain));
    return Spaces.collapsed(plain.text.toString());
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof Inert inert) {
      text.append(inert.literal());
    } else {
      if (node instanceof MilestoneLead lead) {
        text.append(lead.when()).append(": ");
      }
      visitChildren(node);
    }
  }
}
