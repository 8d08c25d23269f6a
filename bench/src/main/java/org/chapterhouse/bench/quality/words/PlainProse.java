package org.chapterhouse.bench.quality.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** The prose of a file: no code, headings, links, images or HTML, and none of the front matter. */
public final class PlainProse extends AbstractVisitor {
  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A\\uFEFF?---\\s*?\\R.*?^---\\s*?$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  private final List<String> stretches = new ArrayList<>();
  private final StringBuilder stretch = new StringBuilder();

  private PlainProse() {}

  /** Stretches of prose that nothing interrupts, in document order. */
  public static List<String> of(String file) {
    PlainProse prose = new PlainProse();
    PARSER.parse(withoutFrontMatter(file)).accept(prose);
    prose.interrupt();
    return prose.stretches;
  }

  static String withoutFrontMatter(String file) {
    return FRONT_MATTER.matcher(file).replaceFirst("");
  }

  private void interrupt() {
    if (!stretch.toString().isBlank()) {
      stretches.add(stretch.toString());
    }
    stretch.setLength(0);
  }

  @Override
  public void visit(Paragraph node) {
    interrupt();
    visitChildren(node);
    interrupt();
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof TableCell) {
      interrupt();
      visitChildren(node);
      interrupt();
    } else {
      visitChildren(node);
    }
  }

  @Override
  public void visit(Text node) {
    stretch.append(node.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak node) {
    stretch.append(' ');
  }

  @Override
  public void visit(HardLineBreak node) {
    stretch.append(' ');
  }

  @Override
  public void visit(Heading node) {
    interrupt();
  }

  @Override
  public void visit(Code node) {
    interrupt();
  }

  @Override
  public void visit(Link node) {
    interrupt();
  }

  @Override
  public void visit(Image node) {
    interrupt();
  }

  @Override
  public void visit(HtmlInline node) {
    interrupt();
  }
}
