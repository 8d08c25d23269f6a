package org.chapterhouse.ingest.edge;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.chapterhouse.events.PublishReceipt;
import org.chapterhouse.runtime.Health;
import org.chapterhouse.schemas.AvroSerdes;
import org.chapterhouse.schemas.Topics;
import org.jspecify.annotations.Nullable;

/** Which state of each chapter is readable on the site. */
final class PublishedTail implements AutoCloseable {

  private final Tail<PublishReceipt> tail;
  private final SequenceWaits readable = new SequenceWaits();
  private volatile long spokeAt = System.nanoTime();

  PublishedTail(Map<String, ?> clients, AvroSerdes serdes) {
    this.tail =
        new Tail<>(
            Topics.CHAPTER_PUBLISHED.name(),
            Tail.From.BEGINNING,
            clients,
            serdes.of(PublishReceipt.class).deserializer(),
            this::handle);
  }

  void start() {
    tail.start();
  }

  Health health() {
    return tail.health();
  }

  boolean isReadable(String chapterId, long sequence) {
    return readable.isReached(chapterId, sequence);
  }

  /** Completes once the chapter's state of that sequence, or a later one, is readable. */
  CompletableFuture<Void> readable(String chapterId, long sequence) {
    return readable.reach(chapterId, sequence);
  }

  /** Whether any receipt has come within that time. */
  boolean hasSpokenWithin(Duration time) {
    return System.nanoTime() - spokeAt < time.toNanos();
  }

  @Override
  public void close() {
    tail.close();
  }

  private void handle(ConsumerRecord<String, byte[]> record, @Nullable PublishReceipt receipt) {
    if (receipt != null) {
      spokeAt = System.nanoTime();
      readable.seen(receipt.getChapterId(), receipt.getSequence());
    }
  }
}
