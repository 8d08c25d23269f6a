package org.chapterhouse.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Gathers the words of a parsed text; line breaks become spaces. */
abstract class TextVisitor extends AbstractVisitor {
  final StringBuilder text = new StringBuilder();

  @Override
  public final void visit(Text node) {
    text.append(node.getLiteral());
  }

  @Override
  public final void visit(Code node) {
    text.append(node.getLiteral());
  }

  @Override
  public final void visit(SoftLineBreak node) {
    text.append(' ');
  }

  @Override
  public final void visit(HardLineBreak node) {
    text.append(' ');
  }
}
