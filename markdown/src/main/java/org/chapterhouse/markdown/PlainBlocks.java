package org.chapterhouse.markdown;

import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jsoup.Jsoup;

/** The words of several blocks, a line for each. */
final class PlainBlocks extends AbstractVisitor {
  private final StringBuilder text = new StringBuilder();

  private PlainBlocks() {}

  static String of(List<Node> nodes) {
    if (!nodes.isEmpty() && !(nodes.get(0) instanceof org.commonmark.node.Block)) {
      return PlainText.ofAll(nodes);
    }
    PlainBlocks plain = new PlainBlocks();
    nodes.forEach(node -> node.accept(plain));
    return plain.text.toString();
  }

  @Override
  public void visit(Paragraph node) {
    line(PlainText.of(node));
  }

  @Override
  public void visit(Heading node) {
    line(PlainText.of(node));
  }

  @Override
  public void visit(FencedCodeBlock node) {
    line(node.getLiteral().stripTrailing());
  }

  @Override
  public void visit(IndentedCodeBlock node) {
    line(node.getLiteral().stripTrailing());
  }

  @Override
  public void visit(HtmlBlock node) {
    line(Jsoup.parseBodyFragment(node.getLiteral()).text());
  }

  @Override
  public void visit(CustomBlock node) {
    if (node instanceof CallOutBlock.Title) {
      line(PlainText.of(node));
    } else if (node instanceof Items.LooseLine loose) {
      line(PlainText.ofAll(loose.words()));
    } else {
      visitChildren(node);
    }
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof TableCell) {
      line(PlainText.of(node));
    } else {
      visitChildren(node);
    }
  }

  private void line(String words) {
    if (!words.isEmpty()) {
      text.append(text.length() > 0 ? "\n" : "").append(words);
    }
  }
}
