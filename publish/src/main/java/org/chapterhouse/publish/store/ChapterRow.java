package org.chapterhouse.publish.store;

import java.time.Instant;

/**
 * The latest state of a chapter.
 *
 * @param id {@code <language>/<slug>}
 * @param path file below the content folder
 * @param title empty when removed
 * @param content the Markdown file, byte for byte; empty when removed
 * @param contentHash SHA-256 of it in lower-case hex; empty when removed
 * @param movedTo id the chapter has now, when it was removed by a move; else empty
 */
@SuppressWarnings("ArrayRecordComponent") // rows are written and read, never compared
public record ChapterRow(
    String id,
    String path,
    String title,
    ChapterState state,
    long revision,
    long sequence,
    byte[] content,
    String contentHash,
    String movedTo,
    Instant editedAt,
    String author) {

  public String language() {
    return id.substring(0, id.indexOf('/'));
  }

  public String slug() {
    return id.substring(id.indexOf('/') + 1);
  }

  public boolean isPresent() {
    return state == ChapterState.PRESENT;
  }
}
