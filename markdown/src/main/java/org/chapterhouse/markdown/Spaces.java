package org.chapterhouse.markdown;

/** White space in text that is shown in one line. */
final class Spaces {
  private Spaces() {}

  /** Each run of white space as one space, none at the edges. */
  static String collapsed(String text) {
    StringBuilder collapsed = new StringBuilder(text.length());
    boolean pending = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        pending = collapsed.length() > 0;
      } else {
        if (pending) {
          collapsed.append(' ');
          pending = false;
        }
        collapsed.append(c);
      }
    }
    return collapsed.toString();
  }
}
