package org.chapterhouse.publish.search;

import java.util.List;

/** Which text search configuration of the database reduces the words of a language. */
final class Configurations {

  private static final String ENGLISH = "search_english";
  private static final String RUSSIAN = "search_russian";
  private static final String OTHERS = "search_simple";

  private Configurations() {}

  /** Stems are known of English and Russian; words of other languages stay as they are. */
  static String of(String language) {
    return switch (language.split("-", 2)[0]) {
      case "en" -> ENGLISH;
      case "ru" -> RUSSIAN;
      default -> OTHERS;
    };
  }

  static List<String> of(List<String> languages) {
    return languages.stream().map(Configurations::of).distinct().toList();
  }
}
