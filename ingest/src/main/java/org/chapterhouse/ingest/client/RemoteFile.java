package org.chapterhouse.ingest.client;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A live chapter or asset as the server lists it.
 *
 * @param idOrNull chapter id; null for an asset, which is listed by its path
 * @param path its file path below the content folder
 * @param revision its latest revision
 * @param contentHash SHA-256 of its content in lower-case hex
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RemoteFile(
    @JsonProperty("id") @Nullable String idOrNull, String path, long revision, String contentHash) {

  /** Chapter id, or {@code asset:<path>}. */
  @JsonIgnore
  public String id() {
    return idOrNull == null ? AssetId.of(path) : idOrNull;
  }
}
