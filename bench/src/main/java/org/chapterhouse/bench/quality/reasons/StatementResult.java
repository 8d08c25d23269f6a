package org.chapterhouse.bench.quality.reasons;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many statements there are and how they did.
 *
 * @param corpus name of the corpus
 * @param byKind statements of each kind
 * @param wrong statements that are false, or that nobody here can check
 * @param examples some of them
 */
public record StatementResult(
    String corpus, SortedMap<String, Integer> byKind, int wrong, List<String> examples) {
  public StatementResult {
    examples = List.copyOf(examples);
  }

  static StatementResult of(
      String corpus, Map<String, Integer> byKind, int wrong, List<String> examples) {
    return new StatementResult(corpus, new TreeMap<>(byKind), wrong, examples);
  }

  public int statements() {
    return byKind.values().stream().mapToInt(Integer::intValue).sum();
  }
}
