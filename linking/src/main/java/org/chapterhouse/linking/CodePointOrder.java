package org.chapterhouse.linking;

import java.util.Comparator;

/** Orders texts by their code points; Java's own order is by UTF-16 units and differs. */
enum CodePointOrder implements Comparator<String> {
  ORDER;

  @Override
  public int compare(String left, String right) {
    int shorter = Math.min(left.length(), right.length());
    for (int at = 0; at < shorter; at++) {
      if (left.charAt(at) != right.charAt(at)) {
        return Integer.compare(weight(left.charAt(at)), weight(right.charAt(at)));
      }
    }
    return Integer.compare(left.length(), right.length());
  }

  /** Code points beyond U+FFFF are written in surrogates, which sort before U+E000 as units. */
  private static int weight(char unit) {
    return Character.isSurrogate(unit) ? unit + 0x10000 : unit;
  }
}
