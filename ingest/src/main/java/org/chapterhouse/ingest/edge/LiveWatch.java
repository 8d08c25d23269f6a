package org.chapterhouse.ingest.edge;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.chapterhouse.events.EditDecided;
import org.chapterhouse.events.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Ends the turn of a bulk edit once it is live. While nothing is published at all, because publish
 * is away, there is no queue to keep short there, and a turn ends with the decision.
 */
final class LiveWatch {

  private final PublishedTail published;
  private final Duration limit;
  private volatile boolean silent;

  LiveWatch(PublishedTail published, Duration limit) {
    this.published = published;
    this.limit = limit;
  }

  /**
   * Follows the edit to its end.
   *
   * @param decided the decision; null when there was none
   */
  void follow(BulkPace.Turn turn, @Nullable EditDecided decided) {
    if (decided == null || decided.getOutcome() != Outcome.ACCEPTED) {
      turn.over();
      return;
    }
    if (silent) {
      turn.over();
    }
    var unused =
        published
            .readable(Followed.receiptKey(decided), decided.getSequence())
            .orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
            .whenComplete(
                (live, late) -> {
                  silent = late != null && !published.hasSpokenWithin(limit);
                  turn.live();
                });
  }
}
