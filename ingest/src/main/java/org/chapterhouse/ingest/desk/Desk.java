package org.chapterhouse.ingest.desk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.chapterhouse.events.ChapterState;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.ingest.edge.Tail;
import org.chapterhouse.ingest.edge.TopicReader;
import org.chapterhouse.runtime.Health;
import org.chapterhouse.schemas.AvroSerdes;
import org.chapterhouse.schemas.Topics;
import org.jspecify.annotations.Nullable;

/**
 * The history of every chapter: an index of all revisions on the heap, their texts from Kafka when
 * somebody asks. Any number of desks may run beside each other.
 */
public final class Desk implements AutoCloseable {

  private static final String TOPIC = Topics.CHAPTER_REVISIONS.name();

  private final RevisionIndex index = new RevisionIndex();
  private final Tail<ChapterUpdated> tail;
  private final TopicReader reader;
  private final Deserializer<ChapterUpdated> chapters;

  /**
   * @param clients where Kafka and the registry are
   * @param readers how many texts are read at once
   */
  public Desk(Map<String, ?> clients, AvroSerdes serdes, int readers) {
    this.chapters = serdes.of(ChapterUpdated.class).deserializer();
    this.reader = new TopicReader(clients, "desk", readers);
    this.tail =
        new Tail<>(TOPIC, Tail.From.BEGINNING, clients, chapters, this::handle)
            .whenCaughtUp(index::fillGaps);
  }

  public void start() {
    tail.start();
  }

  public Health health() {
    return tail.health();
  }

  /** Whether the chapter has any history. */
  public boolean knows(String chapterId) {
    return index.knows(chapterId);
  }

  public Optional<Revision> find(String chapterId, long number) {
    return index.find(chapterId, number);
  }

  /** The newest revision of the chapter with that content. */
  public Optional<Revision> withHash(String chapterId, String contentHash) {
    return index.withHash(chapterId, contentHash);
  }

  /** Revisions below a number, the newest first. */
  public List<Revision> page(String chapterId, long below, int limit) {
    return index.page(chapterId, below, limit);
  }

  /**
   * Waits until a revision that was written is known here.
   *
   * @return whether it is
   */
  public boolean awaitKnown(String chapterId, long number, Duration patience) {
    try {
      index.known(chapterId, number).orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).join();
      return true;
    } catch (CompletionException e) {
      if (e.getCause() instanceof TimeoutException) {
        return false;
      }
      throw e;
    }
  }

  /** Completes once it is known here that the revision was purged. */
  public CompletableFuture<Void> purged(String chapterId, long number) {
    return index.purged(chapterId, number);
  }

  /**
   * The record of a revision, with its text; empty when it is gone for good.
   *
   * @throws org.chapterhouse.ingest.edge.KafkaAwayException when it cannot be read now
   */
  public Optional<ChapterUpdated> read(Revision revision) {
    return reader
        .at(new TopicPartition(TOPIC, revision.partition()), revision.offset())
        .filter(record -> record.value() != null)
        .map(record -> chapters.deserialize(TOPIC, record.headers(), record.value()));
  }

  @Override
  public void close() {
    tail.close();
    reader.close();
  }

  private void handle(ConsumerRecord<String, byte[]> record, @Nullable ChapterUpdated updated) {
    RevisionKey.parse(record.key())
        .ifPresent(
            key ->
                index.put(
                    updated == null
                        ? Revision.purged(key.chapterId(), key.number())
                        : revision(key, updated, record)));
  }

  private static Revision revision(
      RevisionKey key, ChapterUpdated updated, ConsumerRecord<String, byte[]> record) {
    return new Revision(
        key.chapterId(),
        key.number(),
        updated.getState() == ChapterState.PRESENT
            ? Revision.State.PRESENT
            : Revision.State.REMOVED,
        updated.getSequence(),
        updated.getPath(),
        updated.getContentHash(),
        updated.getAuthor().intern(),
        updated.getSource().intern(),
        updated.getEditedAt(),
        updated.getMovedTo(),
        updated.getMovedFrom(),
        updated.getRestoredRevision(),
        record.partition(),
        record.offset());
  }
}
