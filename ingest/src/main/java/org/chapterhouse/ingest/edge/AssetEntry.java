package org.chapterhouse.ingest.edge;

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
    long offset) {}
