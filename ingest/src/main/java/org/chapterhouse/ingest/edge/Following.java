package org.chapterhouse.ingest.edge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.chapterhouse.events.EditDecided;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows a decided edit to where the caller wants it, or to the deadline. */
final class Following {

  private static final Logger LOG = LoggerFactory.getLogger(Following.class);

  private final PublishedTail published;
  private final LatestIndex<?, ?> index;
  private final LatestIndex<?, ?> assets;
  private final SettledProbe probe;

  Following(
      PublishedTail published,
      LatestIndex<?, ?> index,
      LatestIndex<?, ?> assets,
      SettledProbe probe) {
    this.published = published;
    this.index = index;
    this.assets = assets;
    this.probe = probe;
  }

  CompletableFuture<EditStatus> follow(
      EditDecided decided, Progress wanted, Instant deadline, Clock clock) {
    EditStatus status = new EditStatus(decided.getEditId(), Progress.DECIDED, wanted, decided);
    if (status.isRefused()) {
      return CompletableFuture.completedFuture(status);
    }
    String id = Followed.receiptKey(decided);
    long sequence = decided.getSequence();
    // Whoever reads the source here after this answer finds at least this revision.
    CompletableFuture<EditStatus> known =
        until(deadline, clock, indexed(decided), status, Progress.DECIDED);
    if (!wanted.isAtLeast(Progress.LIVE)) {
      return known.thenApply(
          now -> published.isReadable(id, sequence) ? now.at(Progress.LIVE) : now);
    }
    CompletableFuture<EditStatus> live =
        known.thenCompose(
            now -> until(deadline, clock, published.readable(id, sequence), now, Progress.LIVE));
    return wanted == Progress.SETTLED
        ? live.thenCompose(now -> settle(now, sequence, deadline, clock))
        : live;
  }

  private CompletableFuture<Void> indexed(EditDecided decided) {
    return Followed.isAsset(decided)
        ? assets.knows(decided.getPath(), decided.getSequence())
        : index.knows(decided.getChapterId(), decided.getSequence());
  }

  private CompletableFuture<EditStatus> settle(
      EditStatus now, long sequence, Instant deadline, Clock clock) {
    Duration left = Duration.between(clock.instant(), deadline);
    if (!now.progress().isAtLeast(Progress.LIVE) || left.isNegative()) {
      return CompletableFuture.completedFuture(now);
    }
    return probe
        .settled(sequence, left)
        .handle(
            (settled, failure) -> {
              if (failure != null) {
                LOG.warn(
                    "publish does not say whether {} is settled: {}", sequence, failure.toString());
                return now;
              }
              return settled ? now.at(Progress.SETTLED) : now;
            });
  }

  /** The status advanced when the event comes before the deadline, as it was when not. */
  private static CompletableFuture<EditStatus> until(
      Instant deadline, Clock clock, CompletableFuture<Void> event, EditStatus now, Progress then) {
    long millis = Math.max(1, Duration.between(clock.instant(), deadline).toMillis());
    return event
        .orTimeout(millis, TimeUnit.MILLISECONDS)
        .handle(
            (done, failure) -> {
              if (failure instanceof TimeoutException) {
                return now;
              }
              if (failure != null) {
                throw new IllegalStateException("waiting for " + then + " failed", failure);
              }
              return now.at(then);
            });
  }
}
