package org.chapterhouse.linking.words;

/** What stands between two words. */
final class Gaps {
  private static final String WITHIN_NAMES = "+#&";
  private static final String WITHIN_COMPOUNDS = "-\u2010\u2011/'’_*\u00AD";
  private static final String ENDS = ".!?…";
  private static final String CLOSERS = ")]\"'»”’*_";

  private Gaps() {}

  /**
   * Whether it parts two words. White space does not, nor does what stands within compounds as long
   * as no white space is beside it: {@code on-call} is one thing, {@code on - call} are two.
   */
  static boolean parts(char[] text, int start, int end) {
    boolean space = false;
    boolean compound = false;
    for (int i = start; i < end; i++) {
      char c = text[i];
      if (Character.isWhitespace(c) || c == '\u00A0') {
        space = true;
      } else if (WITHIN_COMPOUNDS.indexOf(c) >= 0) {
        compound = true;
      } else if (WITHIN_NAMES.indexOf(c) < 0) {
        return true;
      }
    }
    return space && compound;
  }

  /**
   * Whether a sentence ends in it: a full stop, exclamation or question mark or ellipsis that white
   * space and then no small letter follows; a full stop not right after an abbreviation with inner
   * full stops or a single letter.
   *
   * @param wordStart where the word before it starts; {@code start} when there is none
   */
  static boolean endsSentence(char[] text, int wordStart, int start, int end) {
    for (int i = start; i < end; i++) {
      if (ENDS.indexOf(text[i]) < 0 || (i == start && isAbbreviation(text, wordStart, i))) {
        continue;
      }
      int next = i + 1;
      while (next < end && (ENDS.indexOf(text[next]) >= 0 || CLOSERS.indexOf(text[next]) >= 0)) {
        next++;
      }
      if (next < end && Character.isWhitespace(text[next])) {
        return !Character.isLowerCase(text[end]);
      }
    }
    return false;
  }

  private static boolean isAbbreviation(char[] text, int wordStart, int mark) {
    if (text[mark] != '.' || wordStart == mark) {
      return false;
    }
    boolean innerStop = false;
    for (int i = wordStart; i < mark; i++) {
      innerStop |= text[i] == '.';
    }
    return innerStop || (mark - wordStart == 1 && Character.isLetter(text[wordStart]));
  }
}
