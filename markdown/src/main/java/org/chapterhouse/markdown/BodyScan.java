package org.chapterhouse.markdown;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** Walks a parsed text once and notes its headings and links. */
final class BodyScan extends AbstractVisitor {
  private final Source source;
  private final int bodyStart;
  private final LinkMeaning meaning;
  private final HeadingIds ids = new HeadingIds();
  final Map<Node, Heading> headings = new IdentityHashMap<>();
  final Map<Node, ChapterLink> linkOf = new IdentityHashMap<>();
  final List<Heading> headingList = new ArrayList<>();
  final List<ChapterLink> links = new ArrayList<>();

  BodyScan(Source source, int bodyStart, LinkMeaning meaning) {
    this.source = source;
    this.bodyStart = bodyStart;
    this.meaning = meaning;
  }

  @Override
  public void visit(org.commonmark.node.Heading node) {
    String text = text(node);
    int line = source.line(bodyStart + node.getSourceSpans().get(0).getInputIndex());
    Heading heading = new Heading(node.getLevel(), ids.of(text), text, line);
    headings.put(node, heading);
    headingList.add(heading);
    visitChildren(node);
  }

  @Override
  public void visit(Link node) {
    Href.internal(node.getDestination()).ifPresent(href -> note(node, href));
    visitChildren(node);
  }

  private void note(Link node, Href href) {
    List<SourceSpan> spans = node.getSourceSpans();
    int start = bodyStart + spans.get(0).getInputIndex();
    SourceSpan last = spans.get(spans.size() - 1);
    String title = node.getTitle() == null ? "" : node.getTitle();
    ChapterLink link =
        new ChapterLink(
            node.getDestination(),
            meaning.candidates(href),
            href.fragment(),
            text(node),
            title,
            text(node.getParent()),
            source.line(start),
            start,
            bodyStart + last.getInputIndex() + last.getLength());
    links.add(link);
    linkOf.put(node, link);
  }

  private static String text(Node node) {
    StringBuilder text = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text node) {
            text.append(node.getLiteral());
          }

          @Override
          public void visit(org.commonmark.node.Code node) {
            text.append(node.getLiteral());
          }

          @Override
          public void visit(org.commonmark.node.SoftLineBreak node) {
            text.append(' ');
          }
        });
    return text.toString();
  }
}
