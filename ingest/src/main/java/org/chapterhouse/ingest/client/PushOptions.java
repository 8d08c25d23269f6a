package org.chapterhouse.ingest.client;

/**
 * How to push.
 *
 * @param prune whether chapters this folder pushed earlier and whose files are gone are removed
 * @param overwrite whether the folder wins where the server moved on
 * @param bulk whether the edits may wait behind interactive ones
 * @param until state each edit is waited for: {@code live} or {@code settled}
 * @param inFlight most edits under way at once
 */
public record PushOptions(
    boolean prune, boolean overwrite, boolean bulk, String until, int inFlight) {

  private static final int MOST_IN_FLIGHT = 32;

  public PushOptions {
    if (inFlight < 1) {
      throw new IllegalArgumentException("in flight: " + inFlight + ", at least 1");
    }
  }

  /** For a whole folder: many edits, each until it is live. */
  public static PushOptions ofFolder(boolean prune, boolean overwrite) {
    return new PushOptions(prune, overwrite, true, "live", MOST_IN_FLIGHT);
  }

  /** For files an editor just saved. */
  public static PushOptions ofSavedFiles() {
    return new PushOptions(true, false, false, "live", MOST_IN_FLIGHT);
  }
}
