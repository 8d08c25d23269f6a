package org.chapterhouse.publish.store;

import java.time.Instant;

/**
 * The last change of a chapter, which may have removed it.
 *
 * @param title empty when it is removed
 * @param movedTo id it has now, when a move removed it; else empty
 */
public record ChangeLine(
    String id,
    String title,
    ChapterState state,
    long revision,
    long sequence,
    Instant editedAt,
    String author,
    String movedTo) {

  public String language() {
    return id.substring(0, id.indexOf('/'));
  }
}
