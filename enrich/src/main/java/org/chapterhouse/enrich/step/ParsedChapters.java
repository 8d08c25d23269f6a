package org.chapterhouse.enrich.step;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.chapterhouse.markdown.Chapter;

/**
 * Parsed chapters used last, so that a recomputation need not parse again. Bounded by the bytes of
 * their content; whoever asks says which content is meant, so a rolled-back one is never found.
 */
final class ParsedChapters {

  private record Version(String path, String contentHash) {}

  private record Parsed(Version version, Chapter chapter, long bytes) {}

  private final long capacity;
  private final Map<String, Parsed> byId = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /**
   * @param capacity bytes of content to keep at most
   */
  ParsedChapters(long capacity) {
    this.capacity = capacity;
  }

  Optional<Chapter> find(String id, String path, String contentHash) {
    Parsed parsed = byId.get(id);
    return parsed != null && parsed.version.equals(new Version(path, contentHash))
        ? Optional.of(parsed.chapter)
        : Optional.empty();
  }

  void keep(String id, String path, String contentHash, Chapter chapter, long size) {
    forget(id);
    byId.put(id, new Parsed(new Version(path, contentHash), chapter, size));
    bytes += size;
    Iterator<Parsed> eldest = byId.values().iterator();
    while (bytes > capacity && eldest.hasNext()) {
      bytes -= eldest.next().bytes;
      eldest.remove();
    }
  }

  void forget(String id) {
    Parsed parsed = byId.remove(id);
    if (parsed != null) {
      bytes -= parsed.bytes;
    }
  }
}
