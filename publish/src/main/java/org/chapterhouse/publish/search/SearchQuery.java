package org.chapterhouse.publish.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a reader looks for.
 *
 * @param phrases words that stand one after the other; a word outside of quotes is a phrase of one
 * @param unfinished whether the last word may be the beginning of one
 */
public record SearchQuery(List<List<String>> phrases, boolean unfinished) {

  /** Longest query that is looked at, in UTF-16 units. */
  public static final int LONGEST = 200;

  private static final int MOST_WORDS = 16;
  private static final int SHORTEST_BEGINNING = 2;
  private static final int LONGEST_ENDING = 3;

  public SearchQuery {
    phrases = phrases.stream().map(List::copyOf).toList();
  }

  /** Reads what was typed: words, and phrases in quotes; words after the sixteenth are dropped. */
  public static SearchQuery of(String typed) {
    List<List<String>> phrases = new ArrayList<>();
    String[] parts = typed.replaceAll("[“”„«»]", "\"").split("\"", -1);
    int room = MOST_WORDS;
    for (int i = 0; i < parts.length; i++) {
      List<String> words = Words.of(parts[i]);
      List<String> kept = words.subList(0, Math.min(room, words.size()));
      room -= kept.size();
      boolean quoted = i % 2 == 1 && i < parts.length - 1;
      if (quoted && !kept.isEmpty()) {
        phrases.add(kept);
      } else {
        kept.forEach(word -> phrases.add(List.of(word)));
      }
    }
    return new SearchQuery(phrases, isUnfinished(typed, parts.length, phrases));
  }

  private static boolean isUnfinished(String typed, int parts, List<List<String>> phrases) {
    String spaced = Words.spaced(typed);
    return !phrases.isEmpty()
        && !spaced.endsWith(" ")
        && parts % 2 == 1
        && phrases.get(phrases.size() - 1).get(0).length() >= SHORTEST_BEGINNING;
  }

  public boolean isEmpty() {
    return phrases.isEmpty();
  }

  /** All words, in order. */
  List<String> words() {
    return phrases.stream().flatMap(List::stream).toList();
  }

  /**
   * The query as {@code to_tsquery} takes it. Words are letters and digits only, so that none can
   * be taken for an operator.
   *
   * @param beginning whether the last word is sought as the beginning of words
   */
  String expression(boolean beginning) {
    String whole =
        phrases.stream()
            .map(words -> words.stream().collect(Collectors.joining(" <-> ", "(", ")")))
            .collect(Collectors.joining(" & "));
    return beginning && unfinished ? whole.substring(0, whole.length() - 1) + ":*)" : whole;
  }

  /** Whether words are sought that stand side by side. */
  boolean hasPhrase() {
    return phrases.stream().anyMatch(words -> words.size() > 1);
  }

  /**
   * A regular expression of PostgreSQL for each phrase that holds some of these words: they stand
   * there as they are, the others in any form.
   */
  List<String> patterns(Collection<String> fixed) {
    return phrases.stream()
        .filter(words -> words.size() > 1 && words.stream().anyMatch(fixed::contains))
        .map(words -> pattern(words, fixed))
        .toList();
  }

  private static String pattern(List<String> words, Collection<String> fixed) {
    return words.stream()
        .map(word -> fixed.contains(word) ? word : start(word) + "\\w*")
        .collect(Collectors.joining("[^\\w\\n]+", "\\m", "\\M"));
  }

  private static String start(String word) {
    int kept = Math.max(Math.min(LONGEST_ENDING, word.length()), word.length() - LONGEST_ENDING);
    return word.substring(0, word.offsetByCodePoints(0, word.codePointCount(0, kept)));
  }

  /** The same query with another word at a place, as it would be typed. */
  String with(List<String> replacements) {
    List<String> typed = new ArrayList<>();
    int at = 0;
    for (List<String> phrase : phrases) {
      String words = String.join(" ", replacements.subList(at, at + phrase.size()));
      typed.add(phrase.size() > 1 ? '"' + words + '"' : words);
      at += phrase.size();
    }
    return String.join(" ", typed);
  }
}
