package org.chapterhouse.linking.words;

import java.util.HashMap;
import java.util.Map;

/** The analyses of all languages one thread comes across. */
public final class Analyses {
  private final Map<String, Analysis> byLanguage = new HashMap<>();

  public Analysis of(String language) {
    return byLanguage.computeIfAbsent(language, Analysis::of);
  }
}
