package org.chapterhouse.markdown;

import java.util.List;
import java.util.Map;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;

/** Renders chapters as HTML fragments. Safe for use by several threads. */
public final class ChapterRenderer {
  private final Sanitiser sanitiser = new Sanitiser();

  /**
   * The chapter's text as sanitised HTML: no title (a first heading that repeats it becomes a bare
   * anchor), headings with their ids and a link to themselves of class {@code self-link}, broken
   * links as {@code span} (in raw HTML: {@code a} without address) of class {@code broken-link},
   * images that are not there as {@code span} of class {@code missing}, images elsewhere as links
   * of class {@code foreign-image}. Suggested links have the class {@code mention}.
   *
   * <p>A typed section is a {@code section} of classes {@code part} and {@code part-timeline} or
   * the like. In it, cards are {@code section.card} in {@code div.cards}, a timeline is {@code
   * ol.timeline} whose entries start with {@code time} (or {@code span.when}) and {@code strong},
   * and other lists have the kind as their class. Call-outs are {@code aside.callout} with the kind
   * as second class and a {@code p.callout-title}. What is meant for other tools has the class
   * {@code inert}.
   *
   * @param targets where the links and images lead
   */
  public String render(Chapter chapter, LinkTargets targets) {
    return sanitiser.sanitised(renderer(chapter, targets).render(chapter.body().document()));
  }

  /**
   * A piece of the chapter's text as sanitised HTML, as {@link #render(Chapter, LinkTargets)} would
   * show it. Words of a line come without an element around them; references to footnotes stay as
   * they are written.
   *
   * @param fragment of one of the parts of this chapter
   */
  public String render(Chapter chapter, Fragment fragment, LinkTargets targets) {
    HtmlRenderer renderer = renderer(chapter, targets);
    StringBuilder html = new StringBuilder();
    for (Node node : fragment.nodes()) {
      html.append(renderer.render(node));
    }
    return sanitiser.sanitised(html.toString());
  }

  private static HtmlRenderer renderer(Chapter chapter, LinkTargets targets) {
    Map<Node, List<SuggestedPlaces.Cut>> cuts =
        SuggestedPlaces.of(chapter.body(), targets.suggestions());
    return Grammar.renderer()
        .nodeRendererFactory(context -> new PartHtml(chapter, context))
        .nodeRendererFactory(context -> new BodyHtml(chapter, targets, context))
        .nodeRendererFactory(context -> new SuggestionHtml(cuts, context))
        .build();
  }
}
