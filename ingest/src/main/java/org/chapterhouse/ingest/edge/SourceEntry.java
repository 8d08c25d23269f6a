package org.chapterhouse.ingest.edge;

import org.chapterhouse.events.ChapterState;
import org.chapterhouse.events.ChapterUpdated;

/**
 * Where the latest state of a chapter stands, and what it is.
 *
 * @param id chapter id
 * @param path path of its file
 * @param present whether it has content
 * @param revision revision, removals counted
 * @param sequence sequence of that revision
 * @param contentHash SHA-256 of the content in lower-case hex; empty when not present
 * @param movedTo id it moved to; else empty
 * @param partition partition of {@code chapter.updated}
 * @param offset offset of the record there
 */
public record SourceEntry(
    String id,
    String path,
    boolean present,
    long revision,
    long sequence,
    String contentHash,
    String movedTo,
    int partition,
    long offset)
    implements Latest {

  static SourceEntry of(ChapterUpdated updated, int partition, long offset) {
    return new SourceEntry(
        updated.getChapterId(),
        updated.getPath(),
        updated.getState() == ChapterState.PRESENT,
        updated.getRevision(),
        updated.getSequence(),
        updated.getContentHash(),
        updated.getMovedTo(),
        partition,
        offset);
  }

  @Override
  public String key() {
    return id;
  }
}
