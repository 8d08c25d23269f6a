package org.chapterhouse.publish.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What a batch does to one table: the last word on each key wins. */
public final class KeyedChanges<R> {

  private final Map<String, R> rows = new LinkedHashMap<>();
  private final Set<String> gone = new LinkedHashSet<>();

  KeyedChanges() {}

  public void put(String key, R row) {
    gone.remove(key);
    rows.remove(key); // so that the order is that of the last changes
    rows.put(key, row);
  }

  public void remove(String key) {
    rows.remove(key);
    gone.add(key);
  }

  Collection<R> rows() {
    return rows.values();
  }

  Set<String> gone() {
    return gone;
  }

  int size() {
    return rows.size() + gone.size();
  }
}
