package org.chapterhouse.markdown;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.footnotes.internal.FootnoteBlockParser;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The Markdown we speak: CommonMark, what GitHub adds, wiki links; shortcodes are text. */
final class Grammar {
  private static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(),
          StrikethroughExtension.create(),
          AutolinkExtension.create(),
          TaskListItemsExtension.create());

  private Grammar() {}

  static Parser parser() {
    return Parser.builder()
        .extensions(EXTENSIONS)
        .customBlockParserFactory(new FootnoteBlockParser.Factory())
        .linkProcessor(new FootnoteLinks())
        .linkProcessor(new WikiLinks())
        .customInlineContentParserFactory(new Shortcodes())
        .customInlineContentParserFactory(new Includes())
        .customInlineContentParserFactory(new Directives())
        .customBlockParserFactory(new ColonFences())
        .customBlockParserFactory(new IndentedCallOut.Factory())
        .postProcessor(new CallOutQuotes())
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
        // One more than we accept, so that what is too deep can be told from what is not.
        .maxOpenBlockParsers(Limits.NESTING + 1)
        .maxInlineNesting(Limits.NESTING + 1)
        .build();
  }

  static HtmlRenderer.Builder renderer() {
    return HtmlRenderer.builder()
        .extensions(EXTENSIONS)
        .extensions(List.of(FootnotesExtension.create()));
  }
}
