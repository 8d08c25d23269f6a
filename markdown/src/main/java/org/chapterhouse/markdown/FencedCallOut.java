package org.chapterhouse.markdown;

import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** A call-out between lines of colons; ends with what it stands in when nobody closes it. */
final class FencedCallOut extends AbstractBlockParser {
  private final CallOutBlock block;
  private final int colons;
  private final SourceLine title;

  FencedCallOut(CallOutKind kind, int colons, SourceLine title) {
    this.block = new CallOutBlock(kind);
    this.colons = colons;
    this.title = title;
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
    CharSequence line = state.getLine().getContent();
    int start = state.getNextNonSpaceIndex();
    int found = state.getIndent() < 4 ? ColonFences.colonsAt(line, start) : 0;
    boolean closes =
        found >= colons && ColonFences.afterSpaces(line, start + found) == line.length();
    return closes && !belongsInside()
        ? BlockContinue.finished()
        : BlockContinue.atIndex(state.getIndex());
  }

  @Override
  public void closeBlock() {
    block.close();
  }

  @Override
  public void parseInlines(InlineParser inlineParser) {
    if (title.getContent().length() > 0) {
      CallOutBlock.Title node = new CallOutBlock.Title();
      SourceLines lines = SourceLines.of(title);
      node.setSourceSpans(lines.getSourceSpans());
      inlineParser.parse(lines, node);
      block.prependChild(node);
    }
  }

  /** Whether a line of colons is code, or closes a call-out within this one. */
  private boolean belongsInside() {
    for (Node node = block.getLastChild(); node != null; node = node.getLastChild()) {
      boolean openCode =
          node instanceof FencedCodeBlock code && code.getClosingFenceLength() == null;
      if (openCode || (node instanceof CallOutBlock inner && inner.isOpen())) {
        return true;
      }
    }
    return false;
  }
}
