package org.chapterhouse.publish.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts text into words in the one way that both chapters and queries are cut. */
final class Words {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 32;

  private Words() {}

  /**
   * The text with a space for every character that is no part of a word, each at its place. What
   * remains holds nothing that PostgreSQL's parser takes for a tag, an address or an operator.
   */
  static String spaced(String text) {
    char[] characters = text.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      if (!isPartOfWord(text, i)) {
        characters[i] = ' ';
      }
    }
    return new String(characters);
  }

  private static boolean isPartOfWord(String text, int at) {
    char c = text.charAt(at);
    if (!Character.isSurrogate(c)) {
      return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
    boolean low = Character.isLowSurrogate(c);
    int start = low ? at - 1 : at;
    return start >= 0
        && start + 1 < text.length()
        && Character.isSurrogatePair(text.charAt(start), text.charAt(start + 1))
        && Character.isLetterOrDigit(text.codePointAt(start));
  }

  /** The words of a text, as written. */
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    for (String word : spaced(text).split(" ", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /** A word as the vocabulary holds it; empty when it is none a typo may have meant. */
  static String vocabulary(String word) {
    return word.length() >= SHORTEST
            && word.length() <= LONGEST
            && word.chars().allMatch(Character::isLetter)
        ? word.toLowerCase(Locale.ROOT).replace('ё', 'е')
        : "";
  }
}
