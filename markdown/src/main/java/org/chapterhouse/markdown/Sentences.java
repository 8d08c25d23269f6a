package org.chapterhouse.markdown;

import java.util.Arrays;

/**
 * The sentences of one block of plain text. A sentence ends after a full stop, exclamation or
 * question mark or ellipsis that is followed by a space and no small letter; not after an
 * abbreviation with inner full stops or a single letter. Own rules, because the JDK's differ from
 * release to release and what is derived from a chapter must not.
 */
final class Sentences {
  private static final String ENDS = ".!?…";
  private static final String CLOSERS = ")]\"'»”’";

  private final String text;
  private int[] starts = {0};

  Sentences(String text) {
    this.text = text;
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      int next = ENDS.indexOf(text.charAt(i)) >= 0 ? startAfter(i) : -1;
      if (next > 0) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = next;
        i = next - 1;
      }
    }
    starts = Arrays.copyOf(starts, count);
  }

  /** The sentences that a range touches, in one line, cut around the range when too long. */
  String around(int from, int to) {
    int first = indexOf(from);
    int last = indexOf(Math.max(from, to - 1));
    int start = starts[first];
    int end = last + 1 < starts.length ? starts[last + 1] : text.length();
    if (end - start <= Limits.SENTENCE) {
      return Spaces.collapsed(text.substring(start, end));
    }
    int spare = Math.max(0, (Limits.SENTENCE - (to - from)) / 2);
    int cutStart = wholeCharacter(Math.max(start, from - spare));
    int cutEnd = wholeCharacter(Math.min(end, cutStart + Limits.SENTENCE));
    return (cutStart > start ? "…" : "")
        + Spaces.collapsed(text.substring(cutStart, cutEnd))
        + (cutEnd < end ? "…" : "");
  }

  private int indexOf(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }

  private int wholeCharacter(int offset) {
    boolean within =
        offset > 0
            && offset < text.length()
            && Character.isLowSurrogate(text.charAt(offset))
            && Character.isHighSurrogate(text.charAt(offset - 1));
    return within ? offset - 1 : offset;
  }

  /** Where the next sentence starts if one ends at this mark; -1 if none does. */
  private int startAfter(int mark) {
    int i = mark + 1;
    while (i < text.length() && (ENDS + CLOSERS).indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    int space = i;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    boolean ends = i > space && i < text.length() && !Character.isLowerCase(text.codePointAt(i));
    return ends && !isAbbreviation(mark) ? i : -1;
  }

  private boolean isAbbreviation(int mark) {
    if (text.charAt(mark) != '.') {
      return false;
    }
    int start = mark;
    boolean innerStop = false;
    while (start > 0 && mark - start < 8) {
      char c = text.charAt(start - 1);
      if (!Character.isLetter(c) && c != '.') {
        break;
      }
      innerStop |= c == '.';
      start--;
    }
    return innerStop || mark - start == 1;
  }
}
