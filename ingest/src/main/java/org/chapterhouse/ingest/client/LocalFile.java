package org.chapterhouse.ingest.client;

/**
 * A file of the folder: a chapter's, or an asset that a chapter refers to.
 *
 * @param id chapter id, for example {@code en/kafka}; {@code asset:<path>} for an asset
 * @param path file path below the folder, with {@code /}
 * @param contentHash SHA-256 of the file in lower-case hex
 */
public record LocalFile(String id, String path, String contentHash) {

  static LocalFile asset(String path, String contentHash) {
    return new LocalFile(AssetId.of(path), path, contentHash);
  }
}
