package org.chapterhouse.ingest.http;

import io.javalin.http.Context;
import org.chapterhouse.runtime.http.ProblemException;
import org.jspecify.annotations.Nullable;

/** Whole numbers in queries, within bounds. */
final class Numbers {

  private static final int MOST_DIGITS = 18;

  private Numbers() {}

  /** A revision that must be there, from 1. */
  static long revision(Context request, String name) {
    return between(request, name, 1, Long.MAX_VALUE, 0);
  }

  /**
   * A number that may be missing.
   *
   * @param otherwise what a missing one stands for; one below {@code least} means that it must be
   *     there
   * @throws ProblemException 400 when it is no number or out of bounds
   */
  static long between(Context request, String name, long least, long most, long otherwise) {
    @Nullable String text = request.queryParam(name);
    if (text == null && otherwise >= least) {
      return otherwise;
    }
    boolean isNumber =
        text != null
            && !text.isEmpty()
            && text.length() <= MOST_DIGITS
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    long number = isNumber ? Long.parseLong(text) : -1;
    if (number < least || number > most) {
      throw new ProblemException(
          400, "bad-" + name, name + " must be a whole number from " + least + upTo(most) + ".");
    }
    return number;
  }

  private static String upTo(long most) {
    return most == Long.MAX_VALUE ? "" : " to " + most;
  }
}
