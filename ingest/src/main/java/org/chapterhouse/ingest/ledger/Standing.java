package org.chapterhouse.ingest.ledger;

import org.chapterhouse.events.AssetState;
import org.chapterhouse.events.AssetUpdated;
import org.chapterhouse.events.ChapterState;
import org.chapterhouse.events.ChapterUpdated;

/**
 * Where the chapter or asset that an edit names stands; what conditions are about, whichever of the
 * two it is.
 *
 * @param present whether it has content
 * @param revision its revision, removals counted; 0 where it never existed
 * @param sequence sequence of that revision
 * @param path path of its file; empty where it never existed
 * @param contentHash SHA-256 of its content in lower-case hex; empty when not present
 */
record Standing(boolean present, long revision, long sequence, String path, String contentHash) {

  static final Standing NEVER = new Standing(false, 0, 0, "", "");

  static Standing of(ChapterUpdated chapter) {
    boolean present = chapter.getState() == ChapterState.PRESENT;
    return new Standing(
        present,
        chapter.getRevision(),
        chapter.getSequence(),
        chapter.getPath(),
        present ? chapter.getContentHash() : "");
  }

  static Standing of(AssetUpdated asset) {
    boolean present = asset.getState() == AssetState.PRESENT;
    return new Standing(
        present,
        asset.getRevision(),
        asset.getSequence(),
        asset.getPath(),
        present ? asset.getContentHash() : "");
  }
}
