package org.chapterhouse.ingest.client;

/**
 * A chapter's file in the folder.
 *
 * @param id chapter id, for example {@code en/kafka}
 * @param path file path below the folder, with {@code /}
 * @param contentHash SHA-256 of the file in lower-case hex
 */
public record LocalChapter(String id, String path, String contentHash) {}
