package org.chapterhouse.markdown;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A part of the handbook, as its table of contents shows it.
 *
 * @param titles by language; at least one
 * @param entries slugs, or {@code folder/} for all below it, in reading order
 */
public record SitePart(Map<String, String> titles, List<String> entries) {
  public SitePart {
    SortedMap<String, String> sorted = new TreeMap<>(titles);
    titles = Collections.unmodifiableSortedMap(sorted);
    entries = List.copyOf(entries);
    if (titles.isEmpty()) {
      throw new IllegalArgumentException("a part needs a title: " + entries);
    }
  }
}
