package org.chapterhouse.markdown;

import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** A line like {@code :::image …:::} that another tool would act on; here it is shown as it is. */
final class Directive extends CustomBlock {
  private final String text;

  private Directive(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /** Takes one line. */
  static final class Parser extends AbstractBlockParser {
    private final Directive directive;

    Parser(String text) {
      this.directive = new Directive(text);
    }

    @Override
    public Block getBlock() {
      return directive;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
      return BlockContinue.none();
    }
  }
}
