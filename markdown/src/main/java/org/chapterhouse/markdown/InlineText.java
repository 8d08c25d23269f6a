package org.chapterhouse.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.chapterhouse.markdown.FoundLink.Form;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Reads the inline content of one paragraph, heading or table cell. */
final class InlineText extends TextVisitor {
  private final Offsets offsets;
  private final IntUnaryOperator place;
  private final List<FoundLink> links = new ArrayList<>();
  private final List<OutwardLink> outward = new ArrayList<>();
  private final List<String> anchors = new ArrayList<>();
  private final List<BlockText.PlacedInert> inerts = new ArrayList<>();
  private int images;
  private @Nullable OpenLink open;

  /** An {@code <a href>} whose end has not been met. */
  private record OpenLink(HtmlInline node, HtmlTag tag, HtmlTag.Attribute href, int textStart) {}

  private InlineText(Offsets offsets, IntUnaryOperator place) {
    this.offsets = offsets;
    this.place = place;
  }

  static BlockText of(Node block, Offsets offsets) {
    return of(block, offsets, IntUnaryOperator.identity());
  }

  /**
   * Reads a block whose positions need correction.
   *
   * @param place from an offset as the parser gives it to the true one
   */
  static BlockText of(Node block, Offsets offsets, IntUnaryOperator place) {
    InlineText inline = new InlineText(offsets, place);
    inline.visitChildren(block);
    inline.closeOpenLink(null);
    return new BlockText(
        inline.text.toString(), inline.links, inline.outward, inline.anchors, inline.inerts);
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof Inert inert) {
      text.append(inert.literal());
      inerts.add(new BlockText.PlacedInert(inert, place.applyAsInt(offsets.start(inert))));
    } else {
      visitChildren(node);
    }
  }

  @Override
  public void visit(Image node) {
    int textStart = text.length();
    images++; // a link in an image's description cannot be followed
    visitChildren(node);
    images--;
    Href.internal(node.getDestination())
        .ifPresent(
            href ->
                add(
                    found(
                        node,
                        node.getDestination(),
                        node.getTitle(),
                        href,
                        Form.IMAGE,
                        textStart)));
  }

  @Override
  public void visit(Link node) {
    int textStart = text.length();
    visitChildren(node);
    String written = node.getDestination();
    Form form = node instanceof WikiLink ? Form.WIKI : Form.LINK;
    (form == Form.WIKI ? Href.wiki(written) : Href.internal(written))
        .ifPresentOrElse(
            href -> add(found(node, written, node.getTitle(), href, form, textStart)),
            () -> addOutward(node, textStart));
  }

  @Override
  public void visit(HtmlInline node) {
    for (HtmlTag tag : HtmlTags.in(node.getLiteral())) {
      tag.anchor().ifPresent(anchors::add);
      tag.image().flatMap(source -> image(node, tag, source)).ifPresent(this::add);
      HtmlTag.Attribute href = tag.href();
      if (tag.opensLink() && href != null) {
        closeOpenLink(null);
        open = new OpenLink(node, tag, href, text.length());
      } else if (tag.closesLink()) {
        closeOpenLink(node);
      }
    }
  }

  /** Bare URLs may come without a position, and say nothing. */
  private void addOutward(Link node, int textStart) {
    if (!node.getSourceSpans().isEmpty()) {
      outward.add(
          new OutwardLink(
              Spaces.collapsed(text.substring(textStart)),
              place.applyAsInt(offsets.start(node)),
              place.applyAsInt(offsets.end(node))));
    }
  }

  private FoundLink found(
      Node node, String written, @Nullable String title, Href href, Form form, int textStart) {
    return new FoundLink(
        LinkSpot.of(node),
        written,
        href,
        title == null ? "" : title,
        form,
        textStart,
        text.length(),
        place.applyAsInt(offsets.start(node)) - (form == Form.WIKI ? 1 : 0),
        place.applyAsInt(offsets.end(node)));
  }

  private void closeOpenLink(@Nullable HtmlInline closing) {
    OpenLink link = open;
    if (link == null) {
      return;
    }
    open = null;
    Href.internal(link.href().value()).ifPresent(href -> add(found(link, href, closing)));
  }

  private FoundLink found(OpenLink link, Href href, @Nullable HtmlInline closing) {
    return new FoundLink(
        LinkSpot.of(link.node(), link.href()),
        link.href().value(),
        href,
        link.tag().titleText(),
        Form.LINK,
        link.textStart(),
        closing == null ? link.textStart() : text.length(),
        place.applyAsInt(offsets.start(link.node())),
        place.applyAsInt(offsets.end(closing == null ? link.node() : closing)));
  }

  private Optional<FoundLink> image(HtmlInline node, HtmlTag tag, HtmlTag.Attribute source) {
    int textStart = text.length();
    text.append(tag.altText());
    return Href.internal(source.value())
        .map(
            href ->
                found(node, source.value(), tag.titleText(), href, Form.IMAGE, textStart)
                    .at(LinkSpot.of(node, source)));
  }

  private void add(FoundLink link) {
    if (images == 0 && (link.toChapter() || link.toFile())) {
      links.add(link);
    }
  }
}
