package org.chapterhouse.ingest.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What this folder last had to do with a chapter on one server.
 *
 * @param id the chapter
 * @param path its file
 * @param revision revision the server confirmed; 0 when none yet
 * @param contentHash hash of the content at that revision; empty when none yet
 * @param sentHash hash of content sent whose answer is not known; empty when there is none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Pushed(String id, String path, long revision, String contentHash, String sentHash) {

  Pushed sending(String newPath, String hash) {
    return new Pushed(id, newPath, revision, contentHash, hash);
  }
}
