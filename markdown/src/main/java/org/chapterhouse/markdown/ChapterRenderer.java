package org.chapterhouse.markdown;

import org.commonmark.renderer.html.HtmlRenderer;

/** Renders chapters as HTML fragments. Safe for use by several threads. */
public final class ChapterRenderer {
  private final Sanitiser sanitiser = new Sanitiser();

  /**
   * The chapter's text as sanitised HTML: no title (a first heading that repeats it becomes a bare
   * anchor), headings with their ids and a link to themselves of class {@code self-link}, broken
   * links as {@code span} (in raw HTML: {@code a} without address) of class {@code broken-link}.
   *
   * @param targets where the links lead
   */
  public String render(Chapter chapter, LinkTargets targets) {
    HtmlRenderer renderer =
        Grammar.renderer()
            .nodeRendererFactory(context -> new BodyHtml(chapter, targets, context))
            .build();
    return sanitiser.sanitised(renderer.render(chapter.body().document()));
  }
}
