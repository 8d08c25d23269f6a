package org.chapterhouse.ingest.client;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/** What became of one file of a pull. */
public sealed interface PullOutcome {

  /** File the outcome is about, below the folder. */
  String path();

  /** The file came or was brought up to a revision. */
  record Fetched(String path, long revision, boolean isNew) implements PullOutcome {}

  /**
   * Both sides had changed, in different places; the file has both changes now.
   *
   * @param kept where what was here before is kept
   */
  record Merged(String path, long revision, String kept) implements PullOutcome {}

  /** The file was removed, as its chapter or asset was. */
  record Deleted(String path) implements PullOutcome {}

  /** The file follows its chapter. */
  record Renamed(String path, String previousPath, long revision) implements PullOutcome {}

  /**
   * Somebody has to decide.
   *
   * @param revision revision the server has; 0 when it has none
   * @param reason what is in conflict
   * @param lines lines of the file where a conflict marker stands; empty when it has none
   * @param kept where what was here before is kept; empty when the file was not touched
   */
  record Clash(String path, long revision, String reason, List<Integer> lines, String kept)
      implements PullOutcome {
    public Clash {
      lines = List.copyOf(lines);
    }
  }

  /** The server names a file this folder must not have, or the file could not be written. */
  record Rejected(String path, String reason) implements PullOutcome {}

  /** Whether nobody has to do anything about it. */
  @JsonIgnore
  default boolean isDone() {
    return !(this instanceof Clash || this instanceof Rejected);
  }
}
