package org.chapterhouse.publish.store;

import java.time.Instant;

/**
 * The latest state of an image or another file.
 *
 * @param path below the content folder
 * @param present whether it has content
 * @param content its bytes; empty when removed
 * @param hash SHA-256 of them in lower-case hex; empty when removed
 * @param width pixels across; 0 when it is no image or does not say
 * @param height pixels down; 0 when it is no image or does not say
 */
@SuppressWarnings("ArrayRecordComponent") // rows are written, never compared
public record AssetRow(
    String path,
    boolean present,
    long revision,
    long sequence,
    byte[] content,
    String hash,
    int width,
    int height,
    Instant editedAt,
    String author) {

  String state() {
    return present ? "PRESENT" : "REMOVED";
  }
}
