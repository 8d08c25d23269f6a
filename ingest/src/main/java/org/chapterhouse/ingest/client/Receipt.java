package org.chapterhouse.ingest.client;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What the server answered to an accepted edit.
 *
 * @param editId the edit
 * @param outcome {@code accepted} or {@code unchanged}
 * @param id the chapter, or the path of an asset
 * @param revision revision it stands at
 * @param sequence place of that revision in the order of all edits
 * @param url where it is read
 * @param state {@code decided}, {@code live} or {@code settled}
 * @param elapsedMillis from the request's arrival to that state
 * @param previousId of a move: the id the chapter had
 * @param links what it did to links, where the server says so
 * @param touched chapters whose ties it reached
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Receipt(
    String editId,
    String outcome,
    @JsonAlias("path") String id,
    long revision,
    long sequence,
    @Nullable String url,
    String state,
    long elapsedMillis,
    @Nullable String previousId,
    @Nullable JsonNode links,
    long touched) {

  @JsonIgnore
  public boolean isUnchanged() {
    return "unchanged".equals(outcome);
  }
}
