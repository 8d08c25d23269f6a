package org.chapterhouse.markdown;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Guesses what somebody meant to write. */
final class Nearest {
  private static final int LONGEST = 60;

  private Nearest() {}

  /** The known word that takes the fewest changes of a letter; the first of several. */
  static String to(String written, List<String> known) {
    String word = written.toLowerCase(Locale.ROOT);
    String cut = word.substring(0, Math.min(LONGEST, word.length()));
    return known.stream()
        .min(Comparator.comparingInt(each -> changes(cut, each.toLowerCase(Locale.ROOT))))
        .orElse("");
  }

  /** Levenshtein's distance. */
  private static int changes(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
