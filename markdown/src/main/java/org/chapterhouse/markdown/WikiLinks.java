package org.chapterhouse.markdown;

import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * Recognises {@code [[name|text]]} where CommonMark sees two pairs of brackets without a
 * destination. Whatever CommonMark gives a meaning keeps it.
 */
final class WikiLinks implements LinkProcessor {
  private static final String NOT_IN_NAMES = "[]<>`\n";

  @Override
  public @Nullable LinkResult process(LinkInfo info, Scanner scanner, InlineParserContext context) {
    Node before = info.openingBracket().getPrevious();
    if (info.destination() != null
        || info.label() != null
        || info.marker() != null
        || !(before instanceof Text outer)
        || !isBracket(outer)
        || !scanner.next(']')
        || scanner.peek() == '('
        || scanner.peek() == '['
        || context.getDefinition(LinkReferenceDefinition.class, info.text()) != null) {
      return LinkResult.none();
    }
    int bar = info.text().indexOf('|');
    String name = (bar < 0 ? info.text() : info.text().substring(0, bar)).strip();
    String text = (bar < 0 ? name : info.text().substring(bar + 1)).strip();
    if (name.isEmpty() || name.chars().anyMatch(c -> NOT_IN_NAMES.indexOf(c) >= 0)) {
      return LinkResult.none();
    }
    outer.setLiteral("");
    return LinkResult.replaceWith(
        new WikiLink(name, text.isEmpty() ? name : text), scanner.position());
  }

  /** An escaped bracket is two characters long in the file. */
  private static boolean isBracket(Text text) {
    return text.getLiteral().equals("[")
        && text.getSourceSpans().size() == 1
        && text.getSourceSpans().get(0).getLength() == 1;
  }
}
