package org.chapterhouse.ingest.edge.catalogue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.chapterhouse.cards.CardHeaders;
import org.chapterhouse.cards.CardKeys;
import org.chapterhouse.cards.CardRecords;
import org.chapterhouse.events.ChapterCard;
import org.chapterhouse.events.EditDecided;
import org.chapterhouse.events.EditKind;
import org.chapterhouse.events.Outcome;
import org.chapterhouse.ingest.edge.Arrivals;
import org.chapterhouse.ingest.edge.AssetEntry;
import org.chapterhouse.ingest.edge.SourceEntry;
import org.chapterhouse.ingest.edge.Tail;
import org.chapterhouse.linking.AssetCard;
import org.chapterhouse.linking.Card;
import org.chapterhouse.linking.Catalogue;
import org.chapterhouse.linking.LinkChange;
import org.chapterhouse.linking.LinkChanges;
import org.chapterhouse.linking.LinkSummary;
import org.chapterhouse.markdown.ChapterId;
import org.chapterhouse.runtime.Health;
import org.chapterhouse.schemas.AvroSerdes;
import org.chapterhouse.schemas.Topics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the catalogue of all cards and notes what each new card does to links. Every card is
 * written to every partition, so one partition is the whole catalogue.
 */
public final class LinkWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LinkWatch.class);

  /** Any would do. */
  private static final int PARTITION = 0;

  /** Links and chapters that all remembered changes together may name: some 20 MiB. */
  private static final long REMEMBERED = 200_000;

  private final Tail<ChapterCard> tail;
  private final LinkChanges changes = new LinkChanges(new Catalogue());
  private final ChangeLog log = new ChangeLog(REMEMBERED);
  private final Arrivals<Long> arrivals = new Arrivals<>();

  public LinkWatch(Map<String, ?> clients, AvroSerdes serdes) {
    this.tail =
        new Tail<>(
                Topics.CHAPTER_CARDS.name(),
                Tail.From.BEGINNING,
                clients,
                serdes.of(ChapterCard.class).deserializer(),
                this::handle)
            .onlyPartition(PARTITION);
  }

  public void start() {
    tail.start();
  }

  public Health health() {
    return tail.health();
  }

  /** Sequences whose cards tell what a decision did: two for a move, none when nothing was done. */
  public static SortedSet<Long> sequencesOf(EditDecided decided) {
    SortedSet<Long> sequences = new TreeSet<>();
    if (decided.getOutcome() == Outcome.ACCEPTED && decided.getPurgedRevision() == 0) {
      sequences.add(decided.getSequence());
      if (decided.getKind() == EditKind.MOVE) {
        sequences.add(decided.getSequence() - 1);
      }
    }
    return sequences;
  }

  /**
   * What these edits did to links all together.
   *
   * @param patience how long to wait for their cards
   * @return empty when that is not known: a card has not come in time, or came before this edge
   *     started, or too many have come since
   */
  public CompletableFuture<Optional<LinkSummary>> summary(
      Collection<Long> sequences, Duration patience) {
    List<Long> wanted = List.copyOf(sequences);
    CompletableFuture<?>[] cards =
        wanted.stream()
            .map(sequence -> within(patience, sequence))
            .toArray(CompletableFuture<?>[]::new);
    return CompletableFuture.allOf(cards).handle((all, late) -> log.summary(wanted));
  }

  /**
   * A catalogue for somebody to try things on, once the cards of all these have come.
   *
   * @return empty when they do not come in time
   */
  Optional<LinkChanges> trial(
      List<SourceEntry> chapters, List<AssetEntry> assets, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    List<SourceEntry> missing = new ArrayList<>(chapters);
    List<AssetEntry> missingAssets = new ArrayList<>(assets);
    synchronized (changes) {
      while (true) {
        missing.removeIf(this::covers);
        missingAssets.removeIf(this::covers);
        if (missing.isEmpty() && missingAssets.isEmpty()) {
          return Optional.of(new LinkChanges(changes.catalogue().copy()));
        }
        if (!awaitCard(deadline)) {
          return Optional.empty();
        }
      }
    }
  }

  private boolean awaitCard(long deadline) {
    long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
    if (left <= 0) {
      return false;
    }
    try {
      changes.wait(left);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean covers(SourceEntry entry) {
    Optional<Card> card = changes.catalogue().card(ChapterId.parse(entry.id()));
    boolean hasCard = entry.present() || !entry.movedTo().isEmpty();
    return card.map(filed -> filed.sequence() >= entry.sequence()).orElse(!hasCard);
  }

  private boolean covers(AssetEntry entry) {
    Optional<AssetCard> card = changes.catalogue().assetCard(entry.path());
    return card.map(filed -> filed.sequence() >= entry.sequence()).orElse(!entry.present());
  }

  @Override
  public void close() {
    tail.close();
  }

  private CompletableFuture<Void> within(Duration patience, long sequence) {
    return arrivals
        .await(sequence, () -> log.isSettled(sequence))
        .orTimeout(Math.max(0, patience.toMillis()), TimeUnit.MILLISECONDS);
  }

  private void handle(ConsumerRecord<String, byte[]> record, @Nullable ChapterCard card) {
    try {
      long sequence = CardHeaders.read(record.headers()).sequence();
      // Before the whole catalogue is here, what a card seems to change is none of its doing.
      boolean complete = tail.isCaughtUp();
      LinkChange change;
      synchronized (changes) {
        change = complete ? file(record.key(), card, sequence) : load(record.key(), card, sequence);
        changes.notifyAll();
      }
      if (complete) {
        log.add(sequence, change);
        arrivals.arrived(sequence);
      } else {
        log.pass(sequence);
      }
    } catch (IllegalArgumentException e) {
      LOG.error(
          "{}-{}@{} is no card and is skipped", record.topic(), PARTITION, record.offset(), e);
    }
  }

  /** Files a card without working out what it does to links, which is nearly all of the work. */
  private LinkChange load(String key, @Nullable ChapterCard card, long sequence) {
    if (card == null || CardKeys.assetPath(key).isPresent()) {
      return file(key, card, sequence);
    }
    changes.load(CardRecords.linksFromRecord(card));
    return LinkChange.NONE;
  }

  private LinkChange file(String key, @Nullable ChapterCard card, long sequence) {
    Optional<String> asset = CardKeys.assetPath(key);
    if (asset.isPresent()) {
      return card == null
          ? changes.removeAsset(asset.get(), sequence)
          : changes.fileAsset(asset.get(), sequence, card.getContentHash());
    }
    return card == null
        ? changes.remove(ChapterId.parse(key), sequence)
        : changes.file(CardRecords.linksFromRecord(card));
  }
}
