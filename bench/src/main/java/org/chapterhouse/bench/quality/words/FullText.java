package org.chapterhouse.bench.quality.words;

import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** All words of a file a reader sees: headings, code and links too, but not the front matter. */
public final class FullText extends AbstractVisitor {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  private final StringBuilder text = new StringBuilder();

  private FullText() {}

  /** The words of a file. */
  public static String of(String file) {
    FullText full = new FullText();
    PARSER.parse(PlainProse.withoutFrontMatter(file)).accept(full);
    return full.text.toString();
  }

  private void block(Node node) {
    visitChildren(node);
    text.append('\n');
  }

  @Override
  public void visit(Paragraph node) {
    block(node);
  }

  @Override
  public void visit(Heading node) {
    block(node);
  }

  @Override
  public void visit(CustomNode node) {
    visitChildren(node);
    text.append(node instanceof TableCell ? "\n" : "");
  }

  @Override
  public void visit(Text node) {
    text.append(node.getLiteral());
  }

  @Override
  public void visit(HtmlInline node) {
    // Most tags part words for the eye: x<sub>opt</sub>.
    text.append(' ');
  }

  @Override
  public void visit(Code node) {
    // Set apart for the eye, also where no space is: interface`IF_LOCK`.
    text.append(' ').append(node.getLiteral()).append(' ');
  }

  @Override
  public void visit(FencedCodeBlock node) {
    code(node, node.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock node) {
    code(node, node.getLiteral());
  }

  private void code(Block node, String literal) {
    text.append(literal);
    block(node);
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
