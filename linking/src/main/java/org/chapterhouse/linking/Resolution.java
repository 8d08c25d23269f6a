package org.chapterhouse.linking;

import org.chapterhouse.markdown.ChapterId;
import org.jspecify.annotations.Nullable;

/**
 * Where a link leads.
 *
 * @param target the chapter found, redirects followed; the best candidate when there is none
 * @param broken why the link leads nowhere; null when it leads to {@code target}
 */
public record Resolution(ChapterId target, @Nullable BrokenReason broken) {
  public boolean leadsToChapter() {
    return broken == null;
  }
}
