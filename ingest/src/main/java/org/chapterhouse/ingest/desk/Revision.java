package org.chapterhouse.ingest.desk;

import java.time.Instant;

/**
 * One revision of a chapter as history lists it, without its text.
 *
 * @param chapterId the chapter
 * @param number the revision, from 1
 * @param state whether it has content
 * @param sequence its position among the edits of all chapters
 * @param path path of its file
 * @param contentHash SHA-256 of the content in lower-case hex; empty without content
 * @param author author as their token names them; empty when it names none
 * @param source source of the edit that made it
 * @param editedAt when that edit was requested
 * @param movedTo REMOVED by a move: id the chapter has since; else empty
 * @param movedFrom PRESENT by a move: id it had; else empty
 * @param restoredRevision revision whose content it brought back; 0 when none
 * @param partition partition of {@code chapter.revisions} its record is in
 * @param offset offset of the record there
 */
public record Revision(
    String chapterId,
    long number,
    State state,
    long sequence,
    String path,
    String contentHash,
    String author,
    String source,
    Instant editedAt,
    String movedTo,
    String movedFrom,
    long restoredRevision,
    int partition,
    long offset) {

  /** PURGED: taken out of history for good, and everything about it with it. */
  public enum State {
    PRESENT,
    REMOVED,
    PURGED
  }

  static Revision purged(String chapterId, long number) {
    return new Revision(
        chapterId, number, State.PURGED, 0, "", "", "", "", Instant.EPOCH, "", "", 0, -1, -1);
  }

  public boolean isPurged() {
    return state == State.PURGED;
  }

  public boolean hasContent() {
    return state == State.PRESENT;
  }
}
