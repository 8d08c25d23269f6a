package org.chapterhouse.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Paragraph;
import org.jsoup.parser.Parser;

/** What a chapter says, as plain text in document order: for those who look for words in it. */
public final class Passages extends TextVisitor {
  private final Body body;
  private final List<Passage> passages = new ArrayList<>();
  private String anchor = "";

  private Passages(Body body) {
    this.body = body;
  }

  /** All passages of a chapter, without its front matter. */
  public static List<Passage> of(Chapter chapter) {
    Passages passages = new Passages(chapter.body());
    chapter.body().document().accept(passages);
    return List.copyOf(passages.passages);
  }

  @Override
  public void visit(org.commonmark.node.Heading node) {
    Heading heading = body.heading(node);
    anchor = heading.id();
    text.append(heading.text());
    flush(Passage.Kind.HEADING);
  }

  @Override
  public void visit(Paragraph node) {
    visitChildren(node);
    flush(Passage.Kind.PROSE);
  }

  @Override
  public void visit(CustomBlock node) {
    visitChildren(node);
    if (node instanceof CallOutBlock.Title) {
      flush(Passage.Kind.PROSE);
    }
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof MilestoneLead lead) {
      text.append(lead.when()).append(": ");
    }
    visitChildren(node);
    if (node instanceof TableCell) {
      flush(Passage.Kind.PROSE);
    }
  }

  @Override
  public void visit(FencedCodeBlock node) {
    code(node.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock node) {
    code(node.getLiteral());
  }

  private void code(String literal) {
    text.append(literal);
    flush(Passage.Kind.CODE);
  }

  @Override
  public void visit(HtmlBlock node) {
    String html = node.getLiteral();
    int at = 0;
    boolean rawText = false;
    for (HtmlTag tag : HtmlTags.in(html)) {
      outsideTags(html.substring(at, tag.start()), rawText);
      at = tag.end();
      rawText = tag.opensRawText();
    }
    outsideTags(html.substring(at), rawText);
    flush(Passage.Kind.PROSE);
  }

  private void outsideTags(String raw, boolean rawText) {
    if (!rawText) {
      int comment = raw.indexOf("<!");
      text.append(Parser.unescapeEntities(comment < 0 ? raw : raw.substring(0, comment), false))
          .append(' ');
    }
  }

  private void flush(Passage.Kind kind) {
    String plain = Spaces.collapsed(text.toString());
    text.setLength(0);
    if (!plain.isEmpty()) {
      passages.add(new Passage(kind, plain, anchor));
    }
  }
}
