package org.chapterhouse.ingest.edge;

import org.chapterhouse.events.AssetState;
import org.chapterhouse.events.AssetUpdated;

/**
 * Where the latest state of an asset stands, and what it is.
 *
 * @param path path of the file below the content folder
 * @param present whether it has content
 * @param revision revision, removals counted
 * @param sequence sequence of that revision
 * @param contentHash SHA-256 of the content in lower-case hex; empty when not present
 * @param size bytes of the content
 * @param partition partition of {@code asset.updated}
 * @param offset offset of the record there
 */
public record AssetEntry(
    String path,
    boolean present,
    long revision,
    long sequence,
    String contentHash,
    long size,
    int partition,
    long offset)
    implements Latest {

  static AssetEntry of(AssetUpdated updated, int partition, long offset) {
    return new AssetEntry(
        updated.getPath(),
        updated.getState() == AssetState.PRESENT,
        updated.getRevision(),
        updated.getSequence(),
        updated.getContentHash(),
        updated.getContent().remaining(),
        partition,
        offset);
  }

  @Override
  public String key() {
    return path;
  }
}
