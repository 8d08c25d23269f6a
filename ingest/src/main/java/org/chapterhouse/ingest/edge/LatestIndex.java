package org.chapterhouse.ingest.edge;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.chapterhouse.runtime.Health;
import org.chapterhouse.schemas.Topic;
import org.jspecify.annotations.Nullable;

/**
 * For every key of a topic where its latest state stands; no contents.
 *
 * @param <V> type of the values
 * @param <E> what is kept of one
 */
final class LatestIndex<V, E extends Latest> implements AutoCloseable {

  /** Keeps of a value what the index is asked for. */
  interface Reduction<V, E> {
    E entry(V value, int partition, long offset);
  }

  private final String topic;
  private final Deserializer<V> values;
  private final Reduction<V, E> reduction;
  private final Tail<V> tail;
  private final ConcurrentSkipListMap<String, E> entries = new ConcurrentSkipListMap<>();
  private final SequenceWaits seen = new SequenceWaits();

  LatestIndex(
      Topic topic, Map<String, ?> clients, Deserializer<V> values, Reduction<V, E> reduction) {
    this.topic = topic.name();
    this.values = values;
    this.reduction = reduction;
    this.tail = new Tail<>(this.topic, Tail.From.BEGINNING, clients, values, this::handle);
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

  Optional<E> find(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** All whose key starts so, by key, removed ones included. */
  Stream<E> startingWith(String prefix) {
    return entries.tailMap(prefix).values().stream()
        .takeWhile(entry -> entry.key().startsWith(prefix));
  }

  /** Completes once this index knows the state of that sequence. */
  CompletableFuture<Void> knows(String key, long sequence) {
    return seen.reach(key, sequence);
  }

  /** The state with its content; empty when a newer one has replaced it. */
  Optional<V> read(E entry, TopicReader reader) {
    return reader
        .at(new TopicPartition(topic, entry.partition()), entry.offset())
        .map(record -> values.deserialize(topic, record.headers(), record.value()));
  }

  @Override
  public void close() {
    tail.close();
  }

  private void handle(ConsumerRecord<String, byte[]> record, @Nullable V value) {
    if (value == null) {
      entries.remove(record.key());
      return;
    }
    E entry = reduction.entry(value, record.partition(), record.offset());
    entries.put(entry.key(), entry);
    seen.seen(entry.key(), entry.sequence());
  }
}
