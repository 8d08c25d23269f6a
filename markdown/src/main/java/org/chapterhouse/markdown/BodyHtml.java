package org.chapterhouse.markdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.jspecify.annotations.Nullable;

/** Renders the nodes that depend on where links lead, and headings. */
final class BodyHtml implements NodeRenderer {
  private final Chapter chapter;
  private final LinkTargets targets;
  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;
  private final @Nullable Node titleHeading;

  BodyHtml(Chapter chapter, LinkTargets targets, HtmlNodeRendererContext context) {
    this.chapter = chapter;
    this.targets = targets;
    this.context = context;
    this.html = context.getWriter();
    this.titleHeading = titleHeading(chapter);
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(
        org.commonmark.node.Heading.class,
        Link.class,
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
    } else if (node instanceof HtmlInline inline) {
      html.raw(withTargets(node, inline.getLiteral()));
    } else if (node instanceof HtmlBlock block) {
      html.line();
      html.raw(withTargets(node, block.getLiteral()));
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
    List<SpottedLink> links = chapter.body().links(node);
    Map<String, String> attributes = new LinkedHashMap<>();
    String tag = "a";
    if (links.isEmpty()) {
      attributes.put("href", node.getDestination());
    } else {
      Optional<String> url = urlOf(links.get(0).link());
      tag = url.isPresent() ? "a" : "span";
      url.ifPresentOrElse(
          href -> attributes.put("href", href), () -> markBroken(links.get(0).link(), attributes));
    }
    if (node.getTitle() != null) {
      attributes.putIfAbsent("title", node.getTitle());
    }
    html.tag(tag, attributes);
    renderChildren(node);
    html.tag("/" + tag);
  }

  /** Raw HTML with the addresses of its chapter links put in. */
  private String withTargets(Node node, String raw) {
    List<SpottedLink> links = chapter.body().links(node);
    if (links.isEmpty()) {
      return raw;
    }
    StringBuilder out = new StringBuilder(raw.length());
    int at = 0;
    for (SpottedLink spotted : links) {
      out.append(raw, at, spotted.spot().attributeStart());
      Map<String, String> attributes = new LinkedHashMap<>();
      urlOf(spotted.link())
          .ifPresentOrElse(
              href -> attributes.put("href", href), () -> markBroken(spotted.link(), attributes));
      attributes.forEach(
          (name, value) ->
              out.append(' ').append(name).append("=\"").append(escaped(value)).append('"'));
      at = spotted.spot().attributeEnd();
    }
    return out.append(raw, at, raw.length()).toString();
  }

  private Optional<String> urlOf(ChapterLink link) {
    Optional<Href> href = Href.internal(link.href());
    if (href.isPresent() && href.get().isWithinChapter()) {
      return chapter.anchors().contains(link.fragment()) || link.fragment().isEmpty()
          ? Optional.of(Href.withFragment("", link.fragment()))
          : Optional.empty();
    }
    return targets.urlOf(link).map(url -> Href.withFragment(url, link.fragment()));
  }

  private void markBroken(ChapterLink link, Map<String, String> attributes) {
    attributes.put("class", "broken-link");
    String says =
        chapter.id().language().equals("ru") ? "Ссылка никуда не ведёт: " : "Broken link: ";
    attributes.put("title", says + link.href());
  }

  private void renderChildren(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      context.render(child);
    }
  }

  private static String escaped(String value) {
    return value
        .replace("&", "&amp;")
        .replace("\"", "&quot;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  /** The first heading, if it says what the page's title says already. */
  private static @Nullable Node titleHeading(Chapter chapter) {
    for (Node node = chapter.body().document().getFirstChild();
        node != null;
        node = node.getNext()) {
      if (node instanceof org.commonmark.node.Heading) {
        boolean same =
            chapter.body().heading(node).text().equals(Spaces.collapsed(chapter.title()));
        return same ? node : null;
      }
    }
    return null;
  }
}
