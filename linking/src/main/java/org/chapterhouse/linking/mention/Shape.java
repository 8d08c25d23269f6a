package org.chapterhouse.linking.mention;

import java.util.List;
import java.util.Locale;
import org.chapterhouse.linking.words.Stems;
import org.chapterhouse.linking.words.TokenRun;

/**
 * What tells a phrase from a name that has the same stems.
 *
 * @param singular stands for its words without the ending of an English plural
 * @param opening the mark right before it, {@code <} or the like; a blank when there is none
 * @param closing the mark right after it
 */
record Shape(long singular, char opening, char closing) {
  private static final char NO_MARK = ' ';

  /** Marks that belong to names, unlike brackets and the like that stand around any words. */
  private static final String OPENING = "</#@-~$%=+:.)&";

  private static final String CLOSING = ">/(-=+&[";

  private static final List<String> HISSING = List.of("ses", "xes", "zes", "ches", "shes");

  /** Of a phrase that nobody wrote down as a name. */
  static final Shape NONE = new Shape(0, NO_MARK, NO_MARK);

  static Shape of(TokenRun run, int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < to; i++) {
      words.append(singular(run.word(i).toLowerCase(Locale.ROOT))).append(' ');
    }
    return new Shape(
        Stems.hash(words.toString()),
        mark(run.before(from), OPENING),
        mark(run.after(to - 1), CLOSING));
  }

  private static char mark(char c, String marks) {
    return marks.indexOf(c) < 0 ? NO_MARK : c;
  }

  /** A word in small letters without the ending of an English plural. */
  static String singular(String word) {
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (HISSING.stream().anyMatch(word::endsWith)) {
      return word.substring(0, word.length() - 2);
    }
    int last = word.length() - 1;
    boolean plural = last > 0 && word.charAt(last) == 's' && isBeforePlural(word.charAt(last - 1));
    return plural ? word.substring(0, last) : word;
  }

  /** Not so in {@code class}, {@code status} and {@code analysis}, nor after an apostrophe. */
  private static boolean isBeforePlural(char c) {
    return Character.isLetterOrDigit(c) && c != 's' && c != 'u' && c != 'i';
  }

  /** Whether it differs from the name by more than a plural, as a verb from its noun. */
  boolean isOtherFormThan(Shape name) {
    return singular != name.singular;
  }

  /** Whether the name has marks around it that this has not. */
  boolean lacksMarksOf(Shape name) {
    return (name.opening != NO_MARK && name.opening != opening)
        || (name.closing != NO_MARK && name.closing != closing);
  }
}
