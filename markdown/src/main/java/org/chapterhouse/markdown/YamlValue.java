package org.chapterhouse.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value in front matter together with its place in the file. */
sealed interface YamlValue {
  /** Offset in the file's text. */
  int offset();

  /** Values it consists of, aliases followed, itself included. */
  long weight();

  /** As {@link String}, {@link List} or {@link Map}. */
  Object plain();

  /**
   * A single value as written; empty text for null.
   *
   * @param end offset just past it
   */
  record Scalar(String text, int offset, int end) implements YamlValue {
    Scalar stripped() {
      return new Scalar(text.strip(), offset, end);
    }

    @Override
    public long weight() {
      return 1;
    }

    @Override
    public Object plain() {
      return text;
    }
  }

  /** A list. */
  record Sequence(List<YamlValue> items, int offset, long weight) implements YamlValue {
    @Override
    public Object plain() {
      List<Object> plain = new ArrayList<>(items.size());
      items.forEach(item -> plain.add(item.plain()));
      return List.copyOf(plain);
    }
  }

  /** Keys and values in the order written. */
  record Mapping(Map<String, Entry> entries, int offset, long weight) implements YamlValue {
    @Override
    public Object plain() {
      Map<String, Object> plain = new LinkedHashMap<>();
      entries.forEach((key, entry) -> plain.put(key, entry.value().plain()));
      return Collections.unmodifiableMap(plain);
    }
  }

  /** A value and where its key stands. */
  record Entry(int keyOffset, YamlValue value) {}
}
