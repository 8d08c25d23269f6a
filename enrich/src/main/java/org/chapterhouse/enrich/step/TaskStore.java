package org.chapterhouse.enrich.step;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One keyed store of one task. What is put is visible at once and lasts only if the task's
 * transaction commits.
 *
 * @param <V> immutable values
 */
public interface TaskStore<V> {

  @Nullable V get(String key);

  void put(String key, V value);

  /** Removes the key; nothing happens when it is not there. */
  void delete(String key);

  /**
   * Visits every entry whose key starts with the prefix, in key order; the empty prefix means all.
   * The visitor must not change the store.
   */
  void scan(String prefix, BiConsumer<String, V> visitor);
}
