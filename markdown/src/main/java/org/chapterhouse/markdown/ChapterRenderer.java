package org.chapterhouse.markdown;

import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/** Renders chapters as HTML fragments. Safe for use by several threads. */
public final class ChapterRenderer {
  private final PolicyFactory policy =
      Sanitizers.BLOCKS.and(Sanitizers.FORMATTING).and(Sanitizers.LINKS).and(Sanitizers.TABLES);

  /** The chapter's text as sanitised HTML, without its title. */
  public String render(Chapter chapter, LinkTargets targets) {
    HtmlRenderer renderer = HtmlRenderer.builder().extensions(Grammar.EXTENSIONS).build();
    return policy.sanitize(renderer.render(chapter.body().document()));
  }
}
