package org.chapterhouse.markdown;

import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a parsed text, without what marks them up. */
final class PlainText extends AbstractVisitor {
  private final StringBuilder text = new StringBuilder();

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
  public void visit(Text node) {
    text.append(node.getLiteral());
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

  @Override
  public void visit(Code node) {
    text.append(node.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak node) {
    text.append(' ');
  }

  @Override
  public void visit(HardLineBreak node) {
    text.append(' ');
  }
}
