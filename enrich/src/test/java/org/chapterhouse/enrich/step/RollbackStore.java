package org.chapterhouse.enrich.step;

import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A store as a transaction sees it: what is not committed is gone after a rollback. */
final class RollbackStore<V> implements TaskStore<V> {

  private TreeMap<String, V> committed = new TreeMap<>();
  private TreeMap<String, V> current = new TreeMap<>();

  @Override
  public @Nullable V get(String key) {
    return current.get(key);
  }

  @Override
  public void put(String key, V value) {
    current.put(key, value);
  }

  @Override
  public void delete(String key) {
    current.remove(key);
  }

  @Override
  public void scan(String prefix, BiConsumer<String, V> visitor) {
    current.tailMap(prefix).entrySet().stream()
        .takeWhile(entry -> entry.getKey().startsWith(prefix))
        .forEach(entry -> visitor.accept(entry.getKey(), entry.getValue()));
  }

  void commit() {
    committed = new TreeMap<>(current);
  }

  void rollBack() {
    current = new TreeMap<>(committed);
  }

  /** A fault: nothing survives. */
  void lose() {
    committed = new TreeMap<>();
    current = new TreeMap<>();
  }
}
