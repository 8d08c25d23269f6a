package org.chapterhouse.ingest.desk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Key of {@code chapter.revisions}, written {@code <chapter id>@<revision>}.
 *
 * @param chapterId the chapter
 * @param number the revision, from 1
 */
record RevisionKey(String chapterId, long number) {

  private static final int MOST_DIGITS = 18;

  /** Empty when the text is no such key. */
  static Optional<RevisionKey> parse(@Nullable String text) {
    int at = text == null ? -1 : text.lastIndexOf('@');
    if (text == null || at < 1) {
      return Optional.empty();
    }
    String number = text.substring(at + 1);
    boolean isNumber =
        !number.isEmpty()
            && number.length() <= MOST_DIGITS
            && number.chars().allMatch(c -> c >= '0' && c <= '9');
    return isNumber
        ? Optional.of(new RevisionKey(text.substring(0, at), Long.parseLong(number)))
            .filter(key -> key.number() > 0)
        : Optional.empty();
  }
}
