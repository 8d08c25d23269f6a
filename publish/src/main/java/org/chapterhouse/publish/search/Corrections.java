package org.chapterhouse.publish.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chapterhouse.publish.store.SearchReader;
import org.chapterhouse.publish.store.WordQuery;

/** Finds what mistyped words may have meant, among words that do find something. */
final class Corrections {

  private static final int CANDIDATES = 24;
  private static final int SHORT = 4;

  private final SearchReader reader;
  private final List<String> languages;

  Corrections(SearchReader reader, List<String> languages) {
    this.reader = reader;
    this.languages = languages;
  }

  /** The query with every word that finds nothing replaced; empty when there is none such. */
  Optional<String> of(SearchQuery query) {
    List<String> words = new ArrayList<>();
    for (String word : query.words()) {
      words.add(finds(word) ? word : meant(word).orElse(word));
    }
    return words.equals(query.words()) ? Optional.empty() : Optional.of(query.with(words));
  }

  private boolean finds(String word) {
    return reader.finds(new WordQuery(Configurations.of(languages), word, word), languages);
  }

  private Optional<String> meant(String word) {
    String typed = Words.vocabulary(word);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    int most = typed.length() <= SHORT ? 1 : 2;
    return reader.alike(typed, languages, CANDIDATES).stream()
        .filter(candidate -> EditDistance.between(typed, candidate) <= most)
        .sorted(Comparator.comparingInt(candidate -> EditDistance.between(typed, candidate)))
        .filter(this::finds)
        .findFirst();
  }
}
