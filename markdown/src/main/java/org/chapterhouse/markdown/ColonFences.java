package org.chapterhouse.markdown;

import java.util.Optional;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Recognises {@code :::note Title}, which opens a call-out; for every other line that starts with
 * three colons see {@link Directives}.
 */
final class ColonFences extends AbstractBlockParserFactory {
  private static final int FEWEST = 3;

  @Override
  public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    CharSequence line = state.getLine().getContent();
    int start = state.getNextNonSpaceIndex();
    int colons = state.getIndent() < 4 ? colonsAt(line, start) : 0;
    if (colons < FEWEST) {
      return BlockStart.none();
    }
    int name = afterSpaces(line, start + colons);
    int end = afterName(line, name);
    Optional<CallOutKind> kind = CallOutKind.named(line.subSequence(name, end).toString());
    if (kind.isEmpty() || !isHead(line, end)) {
      return BlockStart.none();
    }
    return BlockStart.of(new FencedCallOut(kind.get(), colons, title(state.getLine(), end)))
        .atIndex(line.length());
  }

  /** How many colons stand at a place. */
  static int colonsAt(CharSequence line, int start) {
    int end = start;
    while (end < line.length() && line.charAt(end) == ':') {
      end++;
    }
    return end - start;
  }

  static int afterSpaces(CharSequence line, int start) {
    int at = start;
    while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  private static int afterName(CharSequence line, int start) {
    int end = start;
    while (end < line.length() && Character.isLetterOrDigit(line.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether only a title can follow: nothing that belongs to a longer name. */
  private static boolean isHead(CharSequence line, int end) {
    return end == line.length() || " \t[{".indexOf(line.charAt(end)) >= 0;
  }

  /** What follows the name, without {@code [ ]} around it and without attributes. */
  private static SourceLine title(SourceLine line, int from) {
    String text = line.getContent().toString();
    int start = afterSpaces(text, from);
    int attributes = text.indexOf('{', start);
    int end = attributes >= 0 && text.strip().endsWith("}") ? attributes : text.length();
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end - start >= 2 && text.charAt(start) == '[' && text.charAt(end - 1) == ']') {
      start++;
      end--;
    }
    return line.substring(start, end);
  }
}
