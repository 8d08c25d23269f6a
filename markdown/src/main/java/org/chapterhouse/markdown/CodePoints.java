package org.chapterhouse.markdown;

/** What strings are as code points: their order, and which of them nobody can show or store. */
final class CodePoints {
  private CodePoints() {}

  /** Whether there is a control character but tab and line ends, or half of a surrogate pair. */
  private static boolean hasControls(String text) {
    return text.codePoints().anyMatch(CodePoints::isControl);
  }

  /** The same text with U+FFFD in the place of control characters and halves of pairs. */
  static String withoutControls(String text) {
    if (!hasControls(text)) {
      return text;
    }
    StringBuilder clean = new StringBuilder();
    text.codePoints()
        .map(point -> isControl(point) ? 0xFFFD : point)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isControl(int point) {
    int type = Character.getType(point);
    return type == Character.SURROGATE
        || type == Character.CONTROL && point != '\t' && point != '\n' && point != '\r';
  }

  /** Order by code points, which UTF-16 order is not once surrogates take part. */
  static int compare(String left, String right) {
    int shorter = Math.min(left.length(), right.length());
    for (int i = 0; i < shorter; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        boolean bothOrNone = Character.isSurrogate(a) == Character.isSurrogate(b);
        return bothOrNone ? Character.compare(a, b) : Character.isSurrogate(a) ? 1 : -1;
      }
    }
    return Integer.compare(left.length(), right.length());
  }
}
