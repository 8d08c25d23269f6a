package org.chapterhouse.ingest.http;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.chapterhouse.ingest.edge.EditStatus;
import org.chapterhouse.ingest.edge.Progress;
import org.chapterhouse.ingest.edge.catalogue.LinkWatch;
import org.chapterhouse.linking.LinkSummary;

/** Waits for what edits did to links, within what is left of a request's wait. */
public final class LinkReceipts {

  /** What is readable is not to wait longer than this for a catalogue that is behind. */
  private static final Duration MOST = Duration.ofSeconds(5);

  private final LinkWatch watch;
  private final Duration patience;

  /**
   * @param patience how long a whole request may take
   */
  public LinkReceipts(LinkWatch watch, Duration patience) {
    this.watch = watch;
    this.patience = patience;
  }

  /** What the edit did; empty also for a caller who waits for no more than the decision. */
  CompletableFuture<Optional<LinkSummary>> of(EditStatus status, long startNanos) {
    if (!tells(status)) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    return of(LinkWatch.sequencesOf(status.decision().orElseThrow()), startNanos);
  }

  /** What the edits of these sequences did all together. */
  CompletableFuture<Optional<LinkSummary>> of(Collection<Long> sequences, long startNanos) {
    Duration left = patience.minusNanos(System.nanoTime() - startNanos);
    return watch.summary(sequences, left.compareTo(MOST) < 0 ? left : MOST);
  }

  /** The same, but without waiting. */
  CompletableFuture<Optional<LinkSummary>> known(Collection<Long> sequences) {
    return watch.summary(sequences, Duration.ZERO);
  }

  /** Whether a receipt speaks of links at all. */
  static boolean tells(EditStatus status) {
    return status.wanted().compareTo(Progress.LIVE) >= 0
        && status.decision().isPresent()
        && !status.isRefused();
  }
}
