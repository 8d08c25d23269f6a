package org.chapterhouse.markdown;

import org.commonmark.node.LinkReferenceDefinition;
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
    if (info.destination() != null
        || info.label() != null
        || info.marker() != null
        || !(info.openingBracket().getPrevious() instanceof Text outer)
        || !isBracket(outer)
        || !scanner.next(']')
        || scanner.peek() == '('
        || scanner.peek() == '[') {
      return LinkResult.none();
    }
    String content = info.text(scanner);
    int bar = content.indexOf('|');
    String name = (bar < 0 ? content : content.substring(0, bar)).strip();
    String text = (bar < 0 ? name : content.substring(bar + 1)).strip();
    if (name.isEmpty()
        || name.chars().anyMatch(c -> NOT_IN_NAMES.indexOf(c) >= 0)
        || context.getDefinition(LinkReferenceDefinition.class, content) != null) {
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
