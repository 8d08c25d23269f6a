package org.chapterhouse.markdown;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** Keeps {@code [!INCLUDE [x](y)]}, {@code [!code-cpp[x](y)]} and the like as the text they are. */
final class Includes implements InlineContentParserFactory {
  private static final Pattern NAME = Pattern.compile("(?i)include|video|div|code(-[a-z0-9+#-]+)?");
  private static final int LONGEST_NAME = 20;

  @Override
  public Set<Character> getTriggerCharacters() {
    return Set.of('!'); // brackets the parser keeps to itself
  }

  @Override
  public InlineContentParser create() {
    return new Include();
  }

  /** One per block of text, so that a search that found nothing is not repeated. */
  private static final class Include implements InlineContentParser {
    private boolean endless;

    @Override
    public ParsedInline tryParse(InlineParserState state) {
      Scanner scanner = state.scanner();
      Position start = scanner.position();
      if (endless || scanner.peekPreviousCodePoint() != '[' || !scanner.next('!')) {
        return ParsedInline.none();
      }
      if (!isName(scanner)) {
        return ParsedInline.none();
      }
      scanner.whitespace();
      if (scanner.next('[') && !(find(scanner, ']') && scanner.next('(') && find(scanner, ')'))) {
        return ParsedInline.none();
      }
      Position last = scanner.position();
      if (!find(scanner, ']')) {
        return ParsedInline.none();
      }
      // The closing bracket is the parser's.
      SourceLines whole = scanner.getSource(start, scanner.position());
      String text = whole.getContent();
      scanner.setPosition(last);
      while (scanner.peek() != ']') {
        scanner.next();
      }
      return ParsedInline.of(
          new Inert(NoticeKind.INCLUDE, text.substring(0, text.length() - 1)), scanner.position());
    }

    private static boolean isName(Scanner scanner) {
      Position start = scanner.position();
      int length = 0;
      while (length < LONGEST_NAME && "[ ]\n".indexOf(scanner.peek()) < 0 && scanner.hasNext()) {
        scanner.next();
        length++;
      }
      Matcher name = NAME.matcher(scanner.getSource(start, scanner.position()).getContent());
      return name.matches();
    }

    /** In the same line. */
    private boolean find(Scanner scanner, char end) {
      while (scanner.hasNext() && scanner.peek() != '\n') {
        if (scanner.next(end)) {
          return true;
        }
        scanner.next();
      }
      endless = true;
      return false;
    }
  }
}
