package org.chapterhouse.markdown;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Keeps site builders' {@code {{< x >}}}, {@code {{% x %}}} and {@code {% x %}} as the text they
 * are.
 */
final class Shortcodes implements InlineContentParserFactory {

  @Override
  public Set<Character> getTriggerCharacters() {
    return Set.of('{');
  }

  @Override
  public InlineContentParser create() {
    return new Shortcode();
  }

  /** One per block of text, so that it may remember what is not to be found in the rest of it. */
  private static final class Shortcode implements InlineContentParser {
    private boolean endless;

    @Override
    public ParsedInline tryParse(InlineParserState state) {
      Scanner scanner = state.scanner();
      Position start = scanner.position();
      if (endless || !scanner.next('{')) {
        return ParsedInline.none();
      }
      boolean tag = !scanner.next('{');
      char mark = scanner.peek();
      if (mark != '%' && (tag || mark != '<')) {
        return ParsedInline.none();
      }
      scanner.next();
      while (scanner.find('}') >= 0) {
        boolean closes = scanner.peekPreviousCodePoint() == (mark == '<' ? '>' : '%');
        if (scanner.next(tag ? "}" : "}}") && closes) {
          String text = scanner.getSource(start, scanner.position()).getContent();
          NoticeKind kind = tag ? NoticeKind.TEMPLATE_TAG : NoticeKind.SHORTCODE;
          return ParsedInline.of(new Inert(kind, text), scanner.position());
        }
        scanner.next('}');
      }
      endless = true;
      return ParsedInline.none();
    }
  }
}
