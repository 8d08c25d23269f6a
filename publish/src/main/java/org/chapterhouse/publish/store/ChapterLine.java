package org.chapterhouse.publish.store;

import java.time.Instant;

/** A live chapter as lists show it. */
public record ChapterLine(
    String id,
    String path,
    String title,
    long revision,
    long sequence,
    String contentHash,
    Instant editedAt) {

  public String language() {
    return id.substring(0, id.indexOf('/'));
  }

  public String slug() {
    return id.substring(id.indexOf('/') + 1);
  }
}
