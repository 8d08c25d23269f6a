package org.chapterhouse.enrich.step;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was read of the chapters used last, so that a recomputation need neither read nor parse
 * again. Like all the heap it belongs to the transactions seen so far: a task that is opened anew
 * starts with none.
 */
final class HeldChapters {

  private final long capacity;
  private final Map<String, Held> byId = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /**
   * @param capacity bytes of memory to use at most, roughly
   */
  HeldChapters(long capacity) {
    this.capacity = capacity;
  }

  Optional<Held> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  void keep(String id, Held held) {
    forget(id);
    byId.put(id, held);
    bytes += held.weight();
    Iterator<Held> eldest = byId.values().iterator();
    while (bytes > capacity && eldest.hasNext()) {
      bytes -= eldest.next().weight();
      eldest.remove();
    }
  }

  void forget(String id) {
    Held held = byId.remove(id);
    if (held != null) {
      bytes -= held.weight();
    }
  }
}
