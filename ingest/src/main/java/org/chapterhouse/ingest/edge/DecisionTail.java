package org.chapterhouse.ingest.edge;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.chapterhouse.events.EditDecided;
import org.chapterhouse.events.EditRequested;
import org.chapterhouse.runtime.Health;
import org.chapterhouse.schemas.AvroSerdes;
import org.chapterhouse.schemas.Topics;
import org.jspecify.annotations.Nullable;

/** What the ledger decides, as it decides it; the latest decisions are remembered. */
final class DecisionTail implements AutoCloseable {

  /** Decisions kept on the heap, without the refused contents. */
  static final int REMEMBERED = 10_000;

  private final Tail<EditDecided> tail;
  private final Map<String, CompletableFuture<EditDecided>> expected = new ConcurrentHashMap<>();
  private final Map<String, EditDecided> recent =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, EditDecided> eldest) {
          return size() > REMEMBERED;
        }
      };

  DecisionTail(Map<String, ?> clients, AvroSerdes serdes) {
    this.tail =
        new Tail<>(
            Topics.CHAPTER_DECISIONS.name(),
            Tail.From.END,
            clients,
            serdes.of(EditDecided.class).deserializer(),
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

  boolean isConnected() {
    return tail.isConnected();
  }

  /** Completes with the decision on an edit that is about to be sent. */
  CompletableFuture<EditDecided> expect(String editId) {
    CompletableFuture<EditDecided> decision =
        expected.computeIfAbsent(editId, none -> new CompletableFuture<>());
    var unused = decision.whenComplete((decided, failure) -> expected.remove(editId, decision));
    return decision;
  }

  /** A decision seen not long ago. */
  Optional<EditDecided> recent(String editId) {
    synchronized (recent) {
      return Optional.ofNullable(recent.get(editId));
    }
  }

  @Override
  public void close() {
    tail.close();
  }

  private void handle(ConsumerRecord<String, byte[]> record, @Nullable EditDecided decided) {
    if (decided == null) {
      return;
    }
    EditDecided light = withoutContent(decided);
    synchronized (recent) {
      recent.put(decided.getEditId(), light);
    }
    CompletableFuture<EditDecided> waiting = expected.get(decided.getEditId());
    if (waiting != null) {
      waiting.complete(light);
    }
  }

  /** The decision with a refused edit's conditions but not its text. */
  static EditDecided withoutContent(EditDecided decided) {
    return decided
        .getRefused()
        .map(
            edit ->
                EditDecided.newBuilder(decided)
                    .setRefused(
                        EditRequested.newBuilder(edit).setContent(ByteBuffer.allocate(0)).build())
                    .build())
        .orElse(decided);
  }
}
