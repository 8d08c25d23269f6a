package org.chapterhouse.ingest.edge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chapterhouse.events.AssetUpdated;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.events.EditDecided;
import org.chapterhouse.events.EditRequested;
import org.chapterhouse.runtime.Health;
import org.chapterhouse.schemas.AvroSerdes;
import org.chapterhouse.schemas.Topics;
import org.jspecify.annotations.Nullable;

/**
 * What an editor can do: send an edit and follow it, ask what became of one, read sources. Any
 * number of edges may run beside each other; each can answer for the edits of all.
 */
public final class Edge implements AutoCloseable {

  private final EditSender sender;
  private final DecisionTail decisions;
  private final PublishedTail published;
  private final LatestIndex<ChapterUpdated, SourceEntry> index;
  private final LatestIndex<AssetUpdated, AssetEntry> assets;
  private final TopicReader sources;
  private final TopicReader lookups;
  private final EditLookup lookup;
  private final InFlight inFlight;
  private final BulkPace pace;
  private final LiveWatch liveWatch;
  private final ExecutorService bulkSending;
  private final Following following;
  private final EdgeSettings settings;
  private final Clock clock;

  public Edge(Map<String, ?> clients, AvroSerdes serdes, EdgeSettings settings, Clock clock) {
    this.sender = new EditSender(clients, serdes);
    this.decisions = new DecisionTail(clients, serdes);
    this.published = new PublishedTail(clients, serdes);
    this.index =
        new LatestIndex<>(
            Topics.CHAPTER_UPDATED,
            clients,
            serdes.of(ChapterUpdated.class).deserializer(),
            SourceEntry::of);
    this.assets =
        new LatestIndex<>(
            Topics.ASSET_UPDATED,
            clients,
            serdes.of(AssetUpdated.class).deserializer(),
            AssetEntry::of);
    this.sources = new TopicReader(clients, "source", settings.readers());
    // Of its own, so that nobody who asks for old edits keeps others from reading sources.
    this.lookups = new TopicReader(clients, "lookup", 1);
    this.lookup = new EditLookup(lookups, serdes);
    this.inFlight = new InFlight(settings.maxBytesInFlight(), settings.maxBulkInFlight());
    this.pace = new BulkPace(settings.pace(), System::nanoTime);
    this.liveWatch = new LiveWatch(published, settings.pace().liveLimit());
    // One thread keeps the order of turns, and keeps tails from waiting where Kafka does not
    // answer.
    this.bulkSending = Executors.newSingleThreadExecutor(Edge::bulkSendingThread);
    this.following =
        new Following(published, index, assets, new SettledProbe(settings.publishUrl()));
    this.settings = settings;
    this.clock = clock;
  }

  public void start() {
    decisions.start();
    published.start();
    index.start();
    assets.start();
  }

  public Health health() {
    return Stream.of(decisions.health(), published.health(), index.health(), assets.health())
        .filter(health -> !health.isReady())
        .findFirst()
        .orElse(Health.ready());
  }

  /**
   * Takes room for an edit before its content is read.
   *
   * @param bytes size of the content, at most
   * @throws BusyException when there is no room
   * @throws KafkaAwayException when the edge cannot send edits now
   */
  public Admission admit(long bytes, boolean bulk) {
    refuseUnlessConnected();
    return new Admission(inFlight.enter(bytes, bulk));
  }

  /**
   * Takes room for an edit of a bulk request, waiting for it as long as a caller may wait.
   *
   * @throws BusyException when there is no room even then
   * @throws KafkaAwayException when the edge cannot send edits now
   */
  public Admission awaitRoom(long bytes) {
    refuseUnlessConnected();
    return new Admission(inFlight.awaitBulk(bytes, settings.patience()));
  }

  private void refuseUnlessConnected() {
    if (!decisions.isCaughtUp() || !index.isCaughtUp() || !assets.isCaughtUp()) {
      throw new KafkaAwayException("this edge is still starting");
    }
    if (!decisions.isConnected()) {
      throw new KafkaAwayException("there is no connection to Kafka");
    }
  }

  /**
   * Sends an edit and follows it as far as wanted, for as long as the settings allow. A bulk edit
   * is sent when its turn comes.
   *
   * @return what is known then; fails with {@link KafkaAwayException}, {@link BusyException} or
   *     {@link OutcomeUnknownException}
   */
  public CompletableFuture<EditStatus> submit(
      EditWish wish, Progress wanted, String traceparent, Admission admission) {
    Instant deadline = clock.instant().plus(settings.patience());
    if (wish.bulk()) {
      return sendInTurn(wish, wanted, traceparent, admission, deadline);
    }
    pace.interactive();
    return send(wish, wanted, traceparent, deadline, decided -> admission.close());
  }

  private CompletableFuture<EditStatus> sendInTurn(
      EditWish wish, Progress wanted, String traceparent, Admission admission, Instant deadline) {
    return pace.enter(wish.content().remaining())
        .orTimeout(millisUntil(deadline), TimeUnit.MILLISECONDS)
        .exceptionally(
            late -> {
              admission.close();
              throw new BusyException("edits become live too slowly to take more");
            })
        .thenComposeAsync(
            turn ->
                send(
                    wish,
                    wanted,
                    traceparent,
                    deadline,
                    decided -> {
                      admission.close();
                      liveWatch.follow(turn, decided);
                    }),
            bulkSending);
  }

  /** Sends an edit; {@code afterwards} gets the decision, or null when there is none. */
  private CompletableFuture<EditStatus> send(
      EditWish wish,
      Progress wanted,
      String traceparent,
      Instant deadline,
      Consumer<@Nullable EditDecided> afterwards) {
    EditRequested edit = wish.toEdit(clock.instant());
    CompletableFuture<EditDecided> decision = decisions.expect(edit.getEditId());
    CompletableFuture<Void> sent = sender.send(edit, traceparent);
    // A decision proves more than an acknowledgement does: whichever comes first counts.
    var unusedSent =
        sent.whenComplete(
            (acknowledged, failure) -> {
              if (failure != null) {
                decision.completeExceptionally(failure);
              }
            });
    var unusedDecision = decision.whenComplete((decided, failure) -> afterwards.accept(decided));
    return decision
        .completeOnTimeout(null, millisUntil(deadline), TimeUnit.MILLISECONDS)
        .thenCompose(
            decided ->
                decided == null
                    ? CompletableFuture.completedFuture(undecided(edit, sent, wanted))
                    : following.follow(decided, wanted, deadline, clock));
  }

  /**
   * What became of an edit; empty when no edge of late has sent such a one.
   *
   * @throws KafkaAwayException when Kafka cannot be asked
   */
  public Optional<CompletableFuture<EditStatus>> status(String editId, Progress wanted) {
    Optional<EditDecided> decided = decisions.recent(editId).or(() -> lookup.decision(editId));
    if (decided.isPresent()) {
      Instant deadline = clock.instant().plus(settings.patience());
      return decided.map(found -> following.follow(found, wanted, deadline, clock));
    }
    return lookup.wasSent(editId)
        ? Optional.of(CompletableFuture.completedFuture(EditStatus.pending(editId, wanted)))
        : Optional.empty();
  }

  /** Window that bulk edits have now, in edits of up to 32 KiB; for metrics. */
  public double bulkWindow() {
    return pace.window();
  }

  /** What is under way of bulk edits, in the same; for metrics. */
  public double bulkUnderWay() {
    return pace.underWay();
  }

  /** Where a chapter stands; empty when there never was one. */
  public Optional<SourceEntry> find(String chapterId) {
    return index.find(chapterId);
  }

  /** All chapters whose id starts so, by id, removed ones included. */
  public Stream<SourceEntry> list(String prefix) {
    return index.startingWith(prefix);
  }

  /**
   * The latest state of a chapter with its content; empty when there never was one.
   *
   * @throws KafkaAwayException when it cannot be read now
   */
  public Optional<ChapterUpdated> read(SourceEntry entry) {
    return index.read(entry, sources);
  }

  /** Where an asset stands; empty when there never was one. */
  public Optional<AssetEntry> findAsset(String path) {
    return assets.find(path);
  }

  /** All assets by path, removed ones included. */
  public Stream<AssetEntry> assets() {
    return assets.startingWith("");
  }

  /**
   * The latest state of an asset with its bytes; empty when a newer one has replaced it.
   *
   * @throws KafkaAwayException when it cannot be read now
   */
  public Optional<AssetUpdated> read(AssetEntry entry) {
    return assets.read(entry, sources);
  }

  @Override
  public void close() {
    bulkSending.shutdownNow();
    List.<AutoCloseable>of(sender, decisions, published, index, assets, sources, lookups)
        .forEach(Edge::closePart);
  }

  private static EditStatus undecided(
      EditRequested edit, CompletableFuture<Void> sent, Progress wanted) {
    if (!sent.isDone()) {
      throw new CompletionException(
          new OutcomeUnknownException(
              edit.getEditId(),
              edit.getIdempotencyKey(),
              new java.util.concurrent.TimeoutException("no acknowledgement in time")));
    }
    return EditStatus.pending(edit.getEditId(), wanted);
  }

  private long millisUntil(Instant deadline) {
    return Math.max(1, Duration.between(clock.instant(), deadline).toMillis());
  }

  private static Thread bulkSendingThread(Runnable work) {
    Thread thread = new Thread(work, "ingest-bulk-sending");
    thread.setDaemon(true);
    return thread;
  }

  private static void closePart(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      throw new IllegalStateException("cannot close " + part, e);
    }
  }
}
