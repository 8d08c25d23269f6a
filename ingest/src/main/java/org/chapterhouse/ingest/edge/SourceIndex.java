package org.chapterhouse.ingest.edge;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.chapterhouse.events.ChapterState;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.runtime.Health;
import org.chapterhouse.schemas.AvroSerdes;
import org.chapterhouse.schemas.Topics;
import org.jspecify.annotations.Nullable;

/** For every chapter where in {@code chapter.updated} its latest state stands; no contents. */
final class SourceIndex implements AutoCloseable {

  private final Tail<ChapterUpdated> tail;
  private final ConcurrentSkipListMap<String, SourceEntry> entries = new ConcurrentSkipListMap<>();
  private final SequenceWaits seen = new SequenceWaits();

  SourceIndex(Map<String, ?> clients, AvroSerdes serdes) {
    this.tail =
        new Tail<>(
            Topics.CHAPTER_UPDATED.name(),
            Tail.From.BEGINNING,
            clients,
            serdes.of(ChapterUpdated.class).deserializer(),
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

  Optional<SourceEntry> find(String chapterId) {
    return Optional.ofNullable(entries.get(chapterId));
  }

  /** All chapters whose id starts so, by id. */
  Stream<SourceEntry> startingWith(String prefix) {
    return entries.tailMap(prefix).values().stream()
        .takeWhile(entry -> entry.id().startsWith(prefix));
  }

  /** Completes once this index knows the chapter's state of that sequence. */
  CompletableFuture<Void> knows(String chapterId, long sequence) {
    return seen.reach(chapterId, sequence);
  }

  @Override
  public void close() {
    tail.close();
  }

  private void handle(ConsumerRecord<String, byte[]> record, @Nullable ChapterUpdated updated) {
    if (updated == null) {
      entries.remove(record.key());
      return;
    }
    entries.put(
        updated.getChapterId(),
        new SourceEntry(
            updated.getChapterId(),
            updated.getPath(),
            updated.getState() == ChapterState.PRESENT,
            updated.getRevision(),
            updated.getSequence(),
            updated.getContentHash(),
            updated.getMovedTo(),
            record.partition(),
            record.offset()));
    seen.seen(updated.getChapterId(), updated.getSequence());
  }
}
