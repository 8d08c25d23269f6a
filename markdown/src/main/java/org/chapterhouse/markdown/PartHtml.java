package org.chapterhouse.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Renders typed sections, call-outs, and what is shown as it is. */
final class PartHtml implements NodeRenderer {
  private final Chapter chapter;
  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;

  PartHtml(Chapter chapter, HtmlNodeRendererContext context) {
    this.chapter = chapter;
    this.context = context;
    this.html = context.getWriter();
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(
        TypedSection.class,
        TypedSection.CardRow.class,
        TypedSection.CardBlock.class,
        ItemList.class,
        MilestoneLead.class,
        Items.LooseLine.class,
        CallOutBlock.class,
        CallOutBlock.Title.class,
        Inert.class);
  }

  @Override
  public void render(Node node) {
    if (node instanceof TypedSection section) {
      section(section);
    } else if (node instanceof TypedSection.CardRow) {
      block("div", Map.of("class", "cards"), node);
    } else if (node instanceof TypedSection.CardBlock) {
      block("section", Map.of("class", "card"), node);
    } else if (node instanceof ItemList list) {
      String tag = list.kind() == PartKind.TIMELINE ? "ol" : "ul";
      block(tag, Map.of("class", list.kind().word()), node);
    } else if (node instanceof CallOutBlock callOut) {
      callOut(callOut);
    } else if (node instanceof CallOutBlock.Title) {
      block("p", Map.of("class", "callout-title"), node);
    } else if (node instanceof Items.LooseLine loose) {
      html.tag("p");
      loose.words().forEach(context::render);
      html.tag("/p");
      html.line();
    } else {
      words(node);
    }
  }

  private void words(Node node) {
    if (node instanceof MilestoneLead lead) {
      lead(lead);
    } else if (node instanceof Inert inert) {
      html.tag("span", Map.of("class", "inert"));
      html.text(inert.literal());
      html.tag("/span");
    }
  }

  private void section(TypedSection section) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("class", "part part-" + section.kind().word());
    attributes.put("aria-labelledby", chapter.body().heading(section.getFirstChild()).id());
    block("section", attributes, section);
  }

  private void callOut(CallOutBlock callOut) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("class", "callout " + callOut.kind().word());
    attributes.put("role", "note");
    html.line();
    html.tag("aside", attributes);
    html.line();
    if (callOut.title() == null) {
      html.tag("p", Map.of("class", "callout-title"));
      html.text(callOut.kind().label(chapter.id().language()));
      html.tag("/p");
      html.line();
    }
    children(callOut);
    html.line();
    html.tag("/aside");
    html.line();
  }

  private void lead(MilestoneLead lead) {
    boolean dated = lead.date().isPresent();
    html.tag(
        dated ? "time" : "span",
        dated ? Map.of("datetime", lead.date().get()) : Map.of("class", "when"));
    html.text(lead.when());
    html.tag(dated ? "/time" : "/span");
    if (lead.getFirstChild() != null) {
      html.raw(" ");
      html.tag("strong");
      children(lead);
      html.tag("/strong");
    }
  }

  private void block(String tag, Map<String, String> attributes, Node node) {
    html.line();
    html.tag(tag, attributes);
    html.line();
    children(node);
    html.line();
    html.tag("/" + tag);
    html.line();
  }

  private void children(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      context.render(child);
    }
  }
}
