package org.chapterhouse.publish.store;

/**
 * A live file as pages refer to it.
 *
 * @param path below the content folder
 * @param hash SHA-256 of its content in lower-case hex
 * @param size bytes
 * @param width pixels across; 0 when unknown
 * @param height pixels down; 0 when unknown
 */
public record StoredFile(String path, String hash, long size, int width, int height) {

  /** Last segment of its path. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
