package org.chapterhouse.markdown;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Ids for the headings of one chapter by GitHub's algorithm (github-slugger): lower case, letters,
 * marks, digits, {@code _} and {@code -} kept, a space becomes {@code -}, the rest goes; a second
 * one of the same id gets {@code -1} and so on. Input is brought to NFC first.
 */
final class HeadingIds {
  private static final String NAMELESS = "section";

  private final Map<String, Integer> taken = new HashMap<>();

  /** Notes an id the chapter gives itself, so that none is made like it. */
  String explicit(String id) {
    taken.putIfAbsent(id, 0);
    return id;
  }

  String of(String heading) {
    String plain = plainId(heading);
    String id = plain;
    while (taken.containsKey(id)) {
      id = plain + "-" + taken.merge(plain, 1, Integer::sum);
    }
    taken.put(id, 0);
    return id;
  }

  private static String plainId(String heading) {
    if (isAscii(heading)) {
      return asciiId(heading.strip());
    }
    String text =
        Normalizer.normalize(heading.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    StringBuilder id = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            codePoint -> {
              if (codePoint == ' ') {
                id.append('-');
              } else if (isKept(codePoint)) {
                id.appendCodePoint(codePoint);
              }
            });
    return id.length() == 0 ? NAMELESS : id.toString();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7f) {
        return false;
      }
    }
    return true;
  }

  private static String asciiId(String text) {
    StringBuilder id = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        id.append((char) (c + ('a' - 'A')));
      } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-') {
        id.append(c);
      } else if (c == ' ') {
        id.append('-');
      }
    }
    return id.length() == 0 ? NAMELESS : id.toString();
  }

  private static boolean isKept(int codePoint) {
    return codePoint == '-'
        || switch (Character.getType(codePoint)) {
          case Character.UPPERCASE_LETTER,
              Character.LOWERCASE_LETTER,
              Character.TITLECASE_LETTER,
              Character.MODIFIER_LETTER,
              Character.OTHER_LETTER,
              Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.DECIMAL_DIGIT_NUMBER,
              Character.LETTER_NUMBER,
              Character.CONNECTOR_PUNCTUATION ->
              true;
          default -> false;
        };
  }
}
