package org.chapterhouse.ingest.client;

import java.time.Duration;

/**
 * How to push.
 *
 * @param prune whether chapters this folder pushed earlier and whose files are gone are removed;
 *     renames are moves all the same
 * @param overwrite whether the folder wins where the server moved on
 * @param dryRun whether to say only what would be asked for
 * @param bulk whether the edits may wait behind interactive ones
 * @param until state each edit is waited for: {@code live} or {@code settled}
 * @param inFlight most edits under way at once
 * @param patience how long to go on while the server is away
 */
public record PushOptions(
    boolean prune,
    boolean overwrite,
    boolean dryRun,
    boolean bulk,
    String until,
    int inFlight,
    Duration patience) {

  /** How long a server may be away when nobody says otherwise. */
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final int MOST_IN_FLIGHT = 32;

  public PushOptions {
    if (inFlight < 1) {
      throw new IllegalArgumentException("in flight: " + inFlight + ", at least 1");
    }
  }

  /** For a whole folder: many edits, each until it is live. */
  public static PushOptions ofFolder(boolean prune, boolean overwrite) {
    return new PushOptions(prune, overwrite, false, true, "live", MOST_IN_FLIGHT, PATIENCE);
  }

  /** For files an editor just saved. */
  public static PushOptions ofSavedFiles() {
    return new PushOptions(true, false, false, false, "live", MOST_IN_FLIGHT, PATIENCE);
  }

  public PushOptions asDryRun(boolean dry) {
    return new PushOptions(prune, overwrite, dry, bulk, until, inFlight, patience);
  }

  public PushOptions withPatience(Duration limit) {
    return new PushOptions(prune, overwrite, dryRun, bulk, until, inFlight, limit);
  }
}
