package org.chapterhouse.publish.store;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A query in the words of PostgreSQL. The words as typed are always asked for too, for those that
 * are no words to a language's configuration, for example "the".
 *
 * @param configurations names of text search configurations whose stems are asked for
 * @param exact for {@code to_tsquery}
 * @param beginning the same, but that the last word may be the beginning of one
 * @param patterns regular expressions that the text has to match as well, whatever its case
 */
public record WordQuery(
    List<String> configurations, String exact, String beginning, List<String> patterns) {

  private static final String SIMPLE = "search_simple";

  public WordQuery(List<String> configurations, String exact, String beginning) {
    this(configurations, exact, beginning, List.of());
  }

  public WordQuery {
    configurations = List.copyOf(configurations);
    patterns = List.copyOf(patterns);
    for (String name : configurations) {
      if (!name.matches("search_[a-z]+")) {
        throw new IllegalArgumentException("'" + name + "' is no configuration of search");
      }
    }
  }

  public WordQuery matching(List<String> everyPattern) {
    return new WordQuery(configurations, exact, beginning, everyPattern);
  }

  /** SQL for the {@code tsquery}, with the parameters {@code exact} and {@code beginning}. */
  String sql() {
    Stream<String> stems =
        configurations.stream()
            .flatMap(name -> Stream.of(call(name, "exact"), call(name, "beginning")));
    return Stream.concat(stems, Stream.of(call(SIMPLE, "beginning")))
        .distinct()
        .collect(Collectors.joining(" || "));
  }

  private static String call(String configuration, String parameter) {
    return "to_tsquery('publish." + configuration + "', :" + parameter + ")";
  }
}
