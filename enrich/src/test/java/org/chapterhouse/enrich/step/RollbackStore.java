package org.chapterhouse.enrich.step;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A store as a transaction sees it: what is not committed is gone after a rollback. */
final class RollbackStore<V> implements TaskStore<V> {

  private final TreeMap<String, V> current = new TreeMap<>();

  /** What the keys changed since the last commit held then. */
  private final Map<String, Optional<V>> before = new HashMap<>();

  @Override
  public @Nullable V get(String key) {
    return current.get(key);
  }

  @Override
  public void put(String key, V value) {
    remember(key);
    current.put(key, value);
  }

  @Override
  public void delete(String key) {
    remember(key);
    current.remove(key);
  }

  private void remember(String key) {
    before.putIfAbsent(key, Optional.ofNullable(current.get(key)));
  }

  @Override
  public void scan(String prefix, BiConsumer<String, V> visitor) {
    current.tailMap(prefix).entrySet().stream()
        .takeWhile(entry -> entry.getKey().startsWith(prefix))
        .forEach(entry -> visitor.accept(entry.getKey(), entry.getValue()));
  }

  void commit() {
    before.clear();
  }

  void rollBack() {
    before.forEach(
        (key, value) ->
            value.ifPresentOrElse(old -> current.put(key, old), () -> current.remove(key)));
    before.clear();
  }

  /** A fault: nothing survives. */
  void lose() {
    current.clear();
    before.clear();
  }
}
