package org.chapterhouse.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.Text;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** A call-out as MkDocs writes it: {@code !!! note "Title"} above indented text. */
final class IndentedCallOut extends AbstractBlockParser {
  private static final Pattern HEAD =
      Pattern.compile("(?:!!!|\\?\\?\\?\\+?) +([A-Za-z]{1,20})(?: +\"([^\"]*)\")? *");
  private static final int INDENT = 4;

  private final CallOutBlock block;

  private IndentedCallOut(CallOutKind kind, @Nullable String title) {
    this.block = new CallOutBlock(kind);
    if (title != null && !title.isBlank()) {
      CallOutBlock.Title node = new CallOutBlock.Title();
      node.appendChild(new Text(title.strip()));
      block.appendChild(node);
    }
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public boolean isContainer() {
    return true;
  }

  @Override
  public boolean canContain(Block childBlock) {
    return true;
  }

  @Override
  public @Nullable BlockContinue tryContinue(ParserState state) {
    if (state.isBlank()) {
      return BlockContinue.atIndex(state.getNextNonSpaceIndex());
    }
    return state.getIndent() >= INDENT
        ? BlockContinue.atColumn(state.getColumn() + INDENT)
        : BlockContinue.none();
  }

  @Override
  public void closeBlock() {
    block.close();
  }

  /** Starts one. */
  static final class Factory extends AbstractBlockParserFactory {
    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      CharSequence line = state.getLine().getContent();
      int start = state.getNextNonSpaceIndex();
      boolean marked =
          start < line.length() && (line.charAt(start) == '!' || line.charAt(start) == '?');
      if (!marked || state.getIndent() >= INDENT) {
        return BlockStart.none();
      }
      Matcher head = HEAD.matcher(line).region(start, line.length());
      Optional<CallOutKind> kind =
          head.matches() ? CallOutKind.named(head.group(1)) : Optional.empty();
      return kind.isEmpty()
          ? BlockStart.none()
          : BlockStart.of(new IndentedCallOut(kind.get(), head.group(2))).atIndex(line.length());
    }
  }
}
