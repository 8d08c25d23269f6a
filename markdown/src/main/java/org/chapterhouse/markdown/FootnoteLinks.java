package org.chapterhouse.markdown;

import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * Recognises {@code [^label]}. Stands in for the footnote extension's own, which the parser has
 * outgrown: it needs a parser that copies the text of every pair of brackets, in quadratic time.
 */
final class FootnoteLinks implements LinkProcessor {

  @Override
  public @Nullable LinkResult process(LinkInfo info, Scanner scanner, InlineParserContext context) {
    boolean caret =
        info.openingBracket().getNext() instanceof Text first && first.getLiteral().startsWith("^");
    if (!caret || info.destination() != null) {
      return LinkResult.none();
    }
    String label = info.label();
    if (label != null && context.getDefinition(LinkReferenceDefinition.class, label) != null) {
      return LinkResult.none();
    }
    String note = info.text(scanner).substring(1);
    return context.getDefinition(FootnoteDefinition.class, note) == null
        ? LinkResult.none()
        : LinkResult.replaceWith(new FootnoteReference(note), info.afterTextBracket());
  }
}
