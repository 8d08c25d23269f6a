package org.chapterhouse.ingest.client;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What this folder last had to do with a chapter or an asset on one server.
 *
 * @param id the chapter; {@code asset:<path>} for an asset
 * @param path its file
 * @param revision revision the server confirmed; 0 when none yet, or when it was removed
 * @param contentHash hash of the content at that revision; empty when none
 * @param sentHash hash of content sent whose answer is not known; empty when there is none
 * @param removals how often it was removed, so that creating it anew is another edit
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Pushed(
    String id, String path, long revision, String contentHash, String sentHash, int removals) {

  static Pushed nothing(String id, String path) {
    return new Pushed(id, path, 0, "", "", 0);
  }

  Pushed sending(String newPath, String hash) {
    return new Pushed(id, newPath, revision, contentHash, hash, removals);
  }

  Pushed confirmed(String newPath, long newRevision, String hash) {
    return new Pushed(id, newPath, newRevision, hash, "", removals);
  }

  Pushed removed() {
    return new Pushed(id, path, 0, "", "", removals + 1);
  }

  /** As a server would list it that has what this folder knows. */
  RemoteFile asListed() {
    return new RemoteFile(id, path, revision, contentHash);
  }

  /** Whether there is or may be something of it on the server. */
  @JsonIgnore
  boolean isThere() {
    return revision > 0 || !sentHash.isEmpty();
  }
}
