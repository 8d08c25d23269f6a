package org.chapterhouse.ingest.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A live chapter as the server lists it.
 *
 * @param id chapter id
 * @param path its file path below the content folder
 * @param revision its latest revision
 * @param contentHash SHA-256 of its Markdown in lower-case hex
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RemoteChapter(String id, String path, long revision, String contentHash) {}
