package org.chapterhouse.markdown;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Keeps lines like {@code :::image …:::} as the text they are. They start no block of their own:
 * what stands below them, often indented, must stay text too.
 */
final class Directives implements InlineContentParserFactory {

  @Override
  public Set<Character> getTriggerCharacters() {
    return Set.of(':');
  }

  @Override
  public InlineContentParser create() {
    return new Line();
  }

  private static final class Line implements InlineContentParser {

    @Override
    public ParsedInline tryParse(InlineParserState state) {
      Scanner scanner = state.scanner();
      int before = scanner.peekPreviousCodePoint();
      Position start = scanner.position();
      if ((before != '\n' && before != Scanner.END) || !scanner.next(":::")) {
        return ParsedInline.none();
      }
      while (scanner.hasNext() && scanner.peek() != '\n') {
        scanner.next();
      }
      String text = scanner.getSource(start, scanner.position()).getContent();
      return ParsedInline.of(new Inert(NoticeKind.DIRECTIVE, text), scanner.position());
    }
  }
}
