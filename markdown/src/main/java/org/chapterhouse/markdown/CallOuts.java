package org.chapterhouse.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Finds call-outs in parsed text. */
final class CallOuts extends AbstractVisitor {
  private final List<CallOut> found = new ArrayList<>();
  private final Offsets offsets;

  private CallOuts(Offsets offsets) {
    this.offsets = offsets;
  }

  /** All of them, in document order. */
  static List<CallOut> in(List<Node> nodes, Offsets offsets) {
    CallOuts callOuts = new CallOuts(offsets);
    nodes.forEach(node -> node.accept(callOuts));
    return List.copyOf(callOuts.found);
  }

  /** Inlines hold none. */
  @Override
  public void visit(Paragraph node) {}

  @Override
  public void visit(CustomBlock node) {
    if (node instanceof CallOutBlock block) {
      CallOutBlock.Title title = block.title();
      List<Node> content = new ArrayList<>();
      Node first = title == null ? block.getFirstChild() : title.getNext();
      for (Node child = first; child != null; child = child.getNext()) {
        content.add(child);
      }
      found.add(
          new CallOut(
              block.kind(),
              title == null ? "" : PlainText.of(title),
              PlainBlocks.of(content),
              offsets.line(block)));
    }
    visitChildren(node);
  }
}
