package org.chapterhouse.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;
import org.jspecify.annotations.Nullable;

/** Makes call-outs of quotes that start with {@code [!NOTE]} and the like. */
final class CallOutQuotes extends AbstractVisitor implements PostProcessor {
  private static final Pattern MARK = Pattern.compile("\\[!([A-Za-z]{1,20})\\][+-]?[ \\t]*");

  @Override
  public Node process(Node document) {
    document.accept(this);
    return document;
  }

  @Override
  public void visit(BlockQuote quote) {
    if (quote.getFirstChild() instanceof Paragraph first
        && first.getFirstChild() instanceof Text text) {
      Matcher mark = MARK.matcher(text.getLiteral());
      Optional<CallOutKind> kind =
          mark.lookingAt() ? CallOutKind.named(mark.group(1)) : Optional.empty();
      if (kind.isPresent()) {
        Nodes.dropStart(text, mark.end());
        visitChildren(replace(quote, first, kind.get()));
        return;
      }
    }
    visitChildren(quote);
  }

  /** Inlines hold no quotes. */
  @Override
  public void visit(Paragraph paragraph) {}

  private static CallOutBlock replace(BlockQuote quote, Paragraph first, CallOutKind kind) {
    CallOutBlock callOut = new CallOutBlock(kind);
    callOut.close();
    callOut.setSourceSpans(quote.getSourceSpans());
    Node lineBreak = lineBreakIn(first);
    // A line on its own is the text rather than a title without one.
    if (lineBreak != null || first.getNext() != null) {
      takeTitle(first, lineBreak, callOut);
    }
    if (first.getFirstChild() == null) {
      first.unlink();
    }
    moveChildren(quote, callOut);
    quote.insertAfter(callOut);
    quote.unlink();
    return callOut;
  }

  @SuppressWarnings("ReferenceEquality") // this one node, not one like it
  private static void takeTitle(Paragraph first, @Nullable Node lineBreak, CallOutBlock callOut) {
    CallOutBlock.Title title = new CallOutBlock.Title();
    title.setSourceSpans(first.getSourceSpans().subList(0, 1));
    Node node = first.getFirstChild();
    while (node != null && node != lineBreak) {
      Node next = node.getNext();
      if (!(node instanceof Text text) || !text.getLiteral().isEmpty()) {
        title.appendChild(node);
      } else {
        node.unlink();
      }
      node = next;
    }
    if (lineBreak != null) {
      lineBreak.unlink();
    }
    if (title.getFirstChild() != null) {
      callOut.appendChild(title);
    }
  }

  private static @Nullable Node lineBreakIn(Paragraph paragraph) {
    for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
        return node;
      }
    }
    return null;
  }

  private static void moveChildren(Node from, Node to) {
    for (Node node = from.getFirstChild(); node != null; node = from.getFirstChild()) {
      to.appendChild(node);
    }
  }
}
