package org.chapterhouse.linking.mention;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.chapterhouse.linking.OwnText;
import org.chapterhouse.markdown.Heading;
import org.jspecify.annotations.Nullable;

/**
 * Where a chapter says once more what a phrase in it says: in a link or in a heading. Words count
 * as they are written, but for capitals and English plurals.
 */
final class Echo {
  /** UTF-16 units of the file; a link further away is about something else. */
  private static final int NEAR = 400;

  /** UTF-16 units; what is longer than any title names nothing. */
  private static final int LONGEST = 300;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}_]+");

  private final OwnText own;
  private @Nullable List<String> headings;

  Echo(OwnText own) {
    this.own = own;
  }

  /** Whether a link near a phrase says it, so that readers have a link of the editor's own. */
  boolean inLink(Occurrence at) {
    String phrase = words(at.text());
    return own.links().stream()
            .anyMatch(link -> says(link.start(), link.end(), link.text(), at, phrase))
        || own.outward().stream()
            .anyMatch(link -> says(link.start(), link.end(), link.text(), at, phrase));
  }

  private static boolean says(int start, int end, String text, Occurrence at, String phrase) {
    return start < at.start() + NEAR && end > at.start() - NEAR && says(words(text), phrase);
  }

  /** Whether a heading says a phrase, so that the chapter is about it itself. */
  boolean inHeading(Occurrence at) {
    if (headings == null) {
      headings = own.headings().stream().map(Heading::text).map(Echo::words).toList();
    }
    String phrase = words(at.text());
    return headings.stream().anyMatch(heading -> says(heading, phrase));
  }

  private static boolean says(String words, String phrase) {
    return !phrase.isBlank() && words.contains(phrase);
  }

  /** A blank, then each word with a blank behind it; nothing for what is too long. */
  private static String words(String text) {
    if (text.length() > LONGEST) {
      return "";
    }
    StringBuilder words = new StringBuilder(" ");
    for (String word : BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT))) {
      if (!word.isEmpty()) {
        words.append(Shape.singular(word)).append(' ');
      }
    }
    return words.toString();
  }
}
