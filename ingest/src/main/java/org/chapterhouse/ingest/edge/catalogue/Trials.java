package org.chapterhouse.ingest.edge.catalogue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.chapterhouse.ingest.edge.AssetEntry;
import org.chapterhouse.ingest.edge.Edge;
import org.chapterhouse.ingest.edge.SourceEntry;
import org.chapterhouse.ingest.ledger.Ledger;
import org.chapterhouse.linking.LinkChanges;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.SiteRules;

/** Opens dry runs: each holds a catalogue of its own, so there are few at a time. */
public final class Trials {

  /** How long a trial waits until the cards of all that is decided have come. */
  private static final Duration CATALOGUE_COMES = Duration.ofSeconds(2);

  private static final Duration TURN_COMES = Duration.ofSeconds(2);

  private final Ledger ledger;
  private final Edge edge;
  private final LinkWatch watch;
  private final ChapterReader reader;
  private final Clock clock;
  private final Semaphore single = new Semaphore(1);
  private final Semaphore bulk = new Semaphore(1);

  public Trials(Ledger ledger, Edge edge, LinkWatch watch, SiteRules site, Clock clock) {
    this.ledger = ledger;
    this.edge = edge;
    this.watch = watch;
    this.reader = new ChapterReader(site);
    this.clock = clock;
  }

  /**
   * A trial of one edit; callers take turns.
   *
   * @throws TrialBusyException when the turn does not come soon
   */
  public Trial ofOne() {
    try {
      if (!single.tryAcquire(TURN_COMES.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new TrialBusyException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TrialBusyException();
    }
    return open(single);
  }

  /**
   * A trial of many edits.
   *
   * @throws TrialBusyException while there is another one
   */
  public Trial ofMany() {
    if (!bulk.tryAcquire()) {
      throw new TrialBusyException();
    }
    return open(bulk);
  }

  private Trial open(Semaphore room) {
    try {
      List<SourceEntry> chapters = edge.list("").toList();
      List<AssetEntry> assets = edge.assets().toList();
      Optional<LinkChanges> links = watch.trial(chapters, assets, CATALOGUE_COMES);
      return new Trial(
          ledger, reader, new TrialView(edge), links.orElse(null), clock, room::release);
    } catch (RuntimeException e) {
      room.release();
      throw e;
    }
  }
}
