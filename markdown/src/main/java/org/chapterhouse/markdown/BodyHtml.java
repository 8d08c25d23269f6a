package org.chapterhouse.markdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.jspecify.annotations.Nullable;

/** Renders the nodes that depend on where links lead, and headings. */
final class BodyHtml implements NodeRenderer {
  private final Chapter chapter;
  private final Destinations destinations;
  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;
  private final @Nullable Node titleHeading;

  BodyHtml(Chapter chapter, LinkTargets targets, HtmlNodeRendererContext context) {
    this.chapter = chapter;
    this.destinations = new Destinations(chapter, targets);
    this.context = context;
    this.html = context.getWriter();
    this.titleHeading = TitleHeading.of(chapter.body(), chapter.title()).orElse(null);
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(
        org.commonmark.node.Heading.class,
        Link.class,
        Image.class,
        WikiLink.class,
        HtmlInline.class,
        HtmlBlock.class);
  }

  @Override
  public void render(Node node) {
    if (node instanceof org.commonmark.node.Heading) {
      heading(node);
    } else if (node instanceof Link link) {
      link(link);
    } else if (node instanceof Image image) {
      image(image);
    } else if (node instanceof HtmlInline inline) {
      html.raw(withDestinations(node, inline.getLiteral()));
    } else if (node instanceof HtmlBlock block) {
      html.line();
      html.raw(withDestinations(node, block.getLiteral()));
      html.line();
    }
  }

  @SuppressWarnings("ReferenceEquality") // this one node, not one like it
  private void heading(Node node) {
    Heading heading = chapter.body().heading(node);
    html.line();
    if (node == titleHeading) {
      html.tag("a", Map.of("id", heading.id())); // links to it must still arrive
      html.tag("/a");
      html.line();
      return;
    }
    String tag = "h" + heading.level();
    html.tag(tag, Map.of("id", heading.id()));
    renderChildren(node);
    html.raw(" ");
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("class", "self-link");
    attributes.put("href", "#" + heading.id());
    attributes.put("aria-label", heading.text());
    html.tag("a", attributes);
    html.text("#");
    html.tag("/a");
    html.tag("/" + tag);
    html.line();
  }

  private void link(Link node) {
    List<SpottedLink> references = chapter.body().references(node);
    Map<String, String> attributes = new LinkedHashMap<>();
    String tag = "a";
    if (references.isEmpty()) {
      attributes.put("href", node.getDestination());
    } else {
      Reference reference = references.get(0).reference();
      Optional<String> url = destinations.urlOf(reference);
      tag = url.isPresent() ? "a" : "span";
      attributes.putAll(
          url.map(href -> Map.of("href", href)).orElseGet(() -> destinations.broken(reference)));
    }
    if (node.getTitle() != null) {
      attributes.putIfAbsent("title", node.getTitle());
    }
    html.tag(tag, attributes);
    renderChildren(node);
    html.tag("/" + tag);
  }

  private void image(Image node) {
    List<SpottedLink> references = chapter.body().references(node);
    Optional<String> url =
        references.isEmpty() ? Optional.empty() : destinations.urlOf(references.get(0).reference());
    if (url.isPresent()) {
      Map<String, String> attributes = new LinkedHashMap<>();
      attributes.put("src", url.get());
      attributes.put("alt", PlainText.of(node));
      if (node.getTitle() != null) {
        attributes.put("title", node.getTitle());
      }
      attributes.put("loading", "lazy");
      html.tag("img", attributes, true);
    } else {
      noImage(node);
    }
  }

  private void noImage(Image node) {
    String source = node.getDestination();
    boolean foreign = Destinations.isForeign(source) && !isWithinLink(node);
    String tag = foreign ? "a" : "span";
    html.tag(tag, foreign ? Destinations.foreign(source) : destinations.missing(source));
    String alt = PlainText.of(node);
    html.text(alt.isBlank() ? Destinations.named(source) : alt);
    html.tag("/" + tag);
  }

  private static boolean isWithinLink(Node node) {
    for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
      if (parent instanceof Link) {
        return true;
      }
    }
    return false;
  }

  private String withDestinations(Node node, String raw) {
    return RawHtml.withDestinations(raw, chapter.body().references(node), destinations);
  }

  private void renderChildren(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      context.render(child);
    }
  }
}
