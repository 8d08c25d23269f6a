package org.chapterhouse.markdown;

import java.util.Optional;

/** Knows, at the moment a page is rendered, where a chapter's links lead. */
@FunctionalInterface
public interface LinkTargets {
  /**
   * The URL of the chapter the link leads to; empty when it is broken. The link's fragment is
   * appended by the renderer unless the URL already has one. Links of a chapter to its own headings
   * are never asked about.
   */
  Optional<String> urlOf(ChapterLink link);
}
