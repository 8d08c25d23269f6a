package org.chapterhouse.bench.rename;

import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.chapterhouse.enrich.step.TaskStore;
import org.jspecify.annotations.Nullable;

/** A task's store that lasts as long as this process. */
final class HeapStore<V> implements TaskStore<V> {
  private final TreeMap<String, V> entries = new TreeMap<>();

  @Override
  public @Nullable V get(String key) {
    return entries.get(key);
  }

  @Override
  public void put(String key, V value) {
    entries.put(key, value);
  }

  @Override
  public void delete(String key) {
    entries.remove(key);
  }

  @Override
  public void scan(String prefix, BiConsumer<String, V> visitor) {
    entries.subMap(prefix, prefix + Character.MAX_VALUE).forEach(visitor);
  }
}
