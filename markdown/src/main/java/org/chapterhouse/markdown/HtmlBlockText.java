package org.chapterhouse.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.chapterhouse.markdown.FoundLink.Form;
import org.commonmark.node.HtmlBlock;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads a block of raw HTML. */
final class HtmlBlockText {
  private final HtmlBlock block;
  private final String html;
  private final IntUnaryOperator place;
  private final StringBuilder text = new StringBuilder();
  private final List<FoundLink> links = new ArrayList<>();
  private final List<String> anchors = new ArrayList<>();
  private @Nullable HtmlTag open;
  private int openText;
  private int openStart;
  private int openEnd;

  private HtmlBlockText(HtmlBlock block, Offsets offsets) {
    this.block = block;
    this.html = block.getLiteral();
    this.place = offsets.inHtmlBlock(block, html);
  }

  static BlockText of(HtmlBlock block, Offsets offsets) {
    return new HtmlBlockText(block, offsets).read();
  }

  private BlockText read() {
    int at = 0;
    boolean rawText = false;
    for (HtmlTag tag : HtmlTags.in(html)) {
      if (!rawText) {
        append(html.substring(at, tag.start()));
      }
      meet(tag);
      at = tag.end();
      rawText = tag.opensRawText();
    }
    if (!rawText) {
      append(html.substring(at));
    }
    closeOpenLink(null);
    return new BlockText(text.toString(), links, List.of(), anchors, List.of());
  }

  private void append(String raw) {
    int comment = raw.indexOf("<!");
    text.append(Parser.unescapeEntities(comment < 0 ? raw : raw.substring(0, comment), false));
  }

  private void meet(HtmlTag tag) {
    tag.anchor().ifPresent(anchors::add);
    if (tag.opensLink()) {
      closeOpenLink(null);
      open = tag;
      openText = text.length();
      // Asked for now: places must be asked for in ascending order.
      openStart = place.applyAsInt(tag.start());
      openEnd = place.applyAsInt(tag.end());
    } else if (tag.closesLink()) {
      closeOpenLink(tag);
    } else {
      tag.image().ifPresent(source -> image(tag, source));
      text.append(' ');
    }
  }

  private void closeOpenLink(@Nullable HtmlTag closing) {
    HtmlTag tag = open;
    HtmlTag.Attribute href = tag == null ? null : tag.href();
    if (tag == null || href == null) {
      return;
    }
    open = null;
    int textEnd = closing == null ? openText : text.length();
    int end = closing == null ? openEnd : place.applyAsInt(closing.end());
    Href.internal(href.value())
        .map(
            target ->
                new FoundLink(
                    LinkSpot.of(block, href),
                    href.value(),
                    target,
                    tag.titleText(),
                    Form.LINK,
                    openText,
                    textEnd,
                    openStart,
                    end))
        .ifPresent(this::add);
  }

  private void image(HtmlTag tag, HtmlTag.Attribute source) {
    int textStart = text.length();
    text.append(tag.altText());
    int start = place.applyAsInt(tag.start());
    int end = place.applyAsInt(tag.end());
    Href.internal(source.value())
        .map(
            target ->
                new FoundLink(
                    LinkSpot.of(block, source),
                    source.value(),
                    target,
                    tag.titleText(),
                    Form.IMAGE,
                    textStart,
                    text.length(),
                    start,
                    end))
        .ifPresent(this::add);
  }

  private void add(FoundLink link) {
    if (link.toChapter() || link.toFile()) {
      links.add(link);
    }
  }
}
