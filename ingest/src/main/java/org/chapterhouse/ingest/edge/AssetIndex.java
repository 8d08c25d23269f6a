package org.chapterhouse.ingest.edge;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.chapterhouse.events.AssetState;
import org.chapterhouse.events.AssetUpdated;
import org.chapterhouse.runtime.Health;
import org.chapterhouse.schemas.AvroSerdes;
import org.chapterhouse.schemas.Topics;
import org.jspecify.annotations.Nullable;

/** For every asset where in {@code asset.updated} its latest state stands; no bytes. */
final class AssetIndex implements AutoCloseable {

  private final Tail<AssetUpdated> tail;
  private final ConcurrentSkipListMap<String, AssetEntry> entries = new ConcurrentSkipListMap<>();
  private final SequenceWaits seen = new SequenceWaits();

  AssetIndex(Map<String, ?> clients, AvroSerdes serdes) {
    this.tail =
        new Tail<>(
            Topics.ASSET_UPDATED.name(),
            Tail.From.BEGINNING,
            clients,
            serdes.of(AssetUpdated.class).deserializer(),
            this::handle);
  }

  void start() {
    tail.start();
  }

  Health health() {
    return tail.health();
  }

  boolean isCaughtUp() {
    return tail.isCaughtUp();
  }

  Optional<AssetEntry> find(String path) {
    return Optional.ofNullable(entries.get(path));
  }

  /** All assets by path, removed ones included. */
  Stream<AssetEntry> all() {
    return entries.values().stream();
  }

  /** Completes once this index knows the asset's state of that sequence. */
  CompletableFuture<Void> knows(String path, long sequence) {
    return seen.reach(path, sequence);
  }

  @Override
  public void close() {
    tail.close();
  }

  private void handle(ConsumerRecord<String, byte[]> record, @Nullable AssetUpdated updated) {
    if (updated == null) {
      entries.remove(record.key());
      return;
    }
    entries.put(
        updated.getPath(),
        new AssetEntry(
            updated.getPath(),
            updated.getState() == AssetState.PRESENT,
            updated.getRevision(),
            updated.getSequence(),
            updated.getContentHash(),
            updated.getContent().remaining(),
            record.partition(),
            record.offset()));
    seen.seen(updated.getPath(), updated.getSequence());
  }
}
