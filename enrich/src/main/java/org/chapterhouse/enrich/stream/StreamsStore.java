package org.chapterhouse.enrich.stream;

import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.chapterhouse.enrich.step.TaskStore;
import org.jspecify.annotations.Nullable;

/** A Kafka Streams store as the steps see it. */
record StreamsStore<V>(KeyValueStore<String, V> store) implements TaskStore<V> {

  @Override
  public @Nullable V get(String key) {
    return store.get(key);
  }

  @Override
  public void put(String key, V value) {
    store.put(key, value);
  }

  @Override
  public void delete(String key) {
    store.delete(key);
  }

  @Override
  public void scan(String prefix, BiConsumer<String, V> visitor) {
    try (KeyValueIterator<String, V> entries =
        prefix.isEmpty() ? store.all() : store.prefixScan(prefix, new StringSerializer())) {
      while (entries.hasNext()) {
        KeyValue<String, V> entry = entries.next();
        visitor.accept(entry.key, entry.value);
      }
    }
  }
}
