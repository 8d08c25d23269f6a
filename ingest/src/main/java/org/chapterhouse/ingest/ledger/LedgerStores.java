package org.chapterhouse.ingest.ledger;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;
import org.chapterhouse.events.AssetUpdated;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.events.EditDecided;
import org.chapterhouse.events.EditRequested;
import org.chapterhouse.schemas.AvroSerdes;
import org.chapterhouse.schemas.Retention;

/**
 * The ledger's memory: latest state of each chapter and asset, recent decisions by key, the
 * counter.
 */
final class LedgerStores implements LedgerView {

  static final String CHAPTERS = "chapter-by-id";
  static final String ASSETS = "asset-by-path";
  static final String DECISIONS = "decision-by-idempotency-key";
  static final String COUNTERS = "counter-by-name";

  /** How long a repetition of a request is recognised, by the times of the edits' records. */
  static final Duration KEY_RETENTION = Duration.ofDays(7);

  private static final String SEQUENCE = "sequence";
  private final KeyValueStore<String, ChapterUpdated> chapters;
  private final KeyValueStore<String, AssetUpdated> assets;
  private final WindowStore<String, EditDecided> decisions;
  private final KeyValueStore<String, Long> counters;
  private long now;

  LedgerStores(ProcessorContext<?, ?> context) {
    this.chapters = context.getStateStore(CHAPTERS);
    this.assets = context.getStateStore(ASSETS);
    this.decisions = context.getStateStore(DECISIONS);
    this.counters = context.getStateStore(COUNTERS);
  }

  static Set<StoreBuilder<?>> builders(AvroSerdes serdes) {
    return Set.of(
        Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(CHAPTERS),
                Serdes.String(),
                serdes.of(ChapterUpdated.class))
            .withCachingDisabled()
            .withLoggingEnabled(Retention.changelog()),
        Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(ASSETS),
                Serdes.String(),
                serdes.of(AssetUpdated.class))
            .withCachingDisabled()
            .withLoggingEnabled(Retention.changelog()),
        Stores.windowStoreBuilder(
                Stores.persistentWindowStore(DECISIONS, KEY_RETENTION, KEY_RETENTION, false),
                Serdes.String(),
                serdes.of(EditDecided.class))
            .withCachingDisabled()
            .withLoggingEnabled(windowChangelog()),
        Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(COUNTERS), Serdes.String(), Serdes.Long())
            .withCachingDisabled()
            .withLoggingEnabled(Retention.changelog()));
  }

  /** Windows leave their changelog by age as well, which Streams sets up if left to. */
  private static Map<String, String> windowChangelog() {
    Map<String, String> configs = new HashMap<>(Retention.changelog());
    configs.remove("cleanup.policy");
    return configs;
  }

  /** The view as of one record's time, which is the ledger's only clock. */
  LedgerStores at(long timestamp) {
    now = timestamp;
    return this;
  }

  void remember(EditRequested edit, Decision decision) {
    for (ChapterUpdated update : decision.updates()) {
      chapters.put(update.getChapterId(), update);
      counters.put(SEQUENCE, update.getSequence());
    }
    for (AssetUpdated update : decision.assets()) {
      assets.put(update.getPath(), withoutBytes(update));
      counters.put(SEQUENCE, update.getSequence());
    }
    if (decision.first() && !edit.getIdempotencyKey().isEmpty()) {
      EditDecided bare = EditDecided.newBuilder(decision.decided()).setRefused(null).build();
      decisions.put(key(edit.getAuthor(), edit.getIdempotencyKey()), bare, now);
    }
  }

  @Override
  public Optional<ChapterUpdated> latest(String chapterId) {
    return Optional.ofNullable(chapters.get(chapterId));
  }

  @Override
  public Optional<AssetUpdated> latestAsset(String path) {
    return Optional.ofNullable(assets.get(path));
  }

  @Override
  public Optional<EditDecided> decisionUnder(String author, String idempotencyKey) {
    Instant to = Instant.ofEpochMilli(now).plus(KEY_RETENTION);
    Instant from = Instant.ofEpochMilli(Math.max(0, now - KEY_RETENTION.toMillis()));
    try (WindowStoreIterator<EditDecided> found =
        decisions.fetch(key(author, idempotencyKey), from, to)) {
      return found.hasNext() ? Optional.of(found.next().value) : Optional.empty();
    }
  }

  @Override
  public long lastSequence() {
    Long last = counters.get(SEQUENCE);
    return last == null ? 0 : last;
  }

  /** Its hash decides what is unchanged; megabytes of image would only fill the changelog. */
  static AssetUpdated withoutBytes(AssetUpdated asset) {
    return AssetUpdated.newBuilder(asset).setContent(ByteBuffer.allocate(0)).build();
  }

  private static String key(String author, String idempotencyKey) {
    return author + "\n" + idempotencyKey;
  }
}
