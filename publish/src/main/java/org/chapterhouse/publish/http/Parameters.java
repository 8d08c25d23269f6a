package org.chapterhouse.publish.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import org.chapterhouse.runtime.http.ProblemException;

/** Reads query parameters; those that make no sense are refused by name. */
final class Parameters {

  private Parameters() {}

  /** The parameter {@code limit}. */
  static int limit(Context context, int standard, int most) {
    return number(context, "limit", standard, 1, most);
  }

  /** A whole number within bounds. */
  static int number(Context context, String name, int standard, int least, int most) {
    String text = context.queryParam(name);
    if (text == null) {
      return standard;
    }
    if (!text.matches("\\d{1,9}")
        || Integer.parseInt(text) < least
        || Integer.parseInt(text) > most) {
      throw new ProblemException(
          400,
          "bad-" + name,
          "%s=%s is no whole number from %d to %d".formatted(name, text, least, most));
    }
    return Integer.parseInt(text);
  }

  /** A sequence; the standard where it is missing. */
  static long sequence(Context context, String name, long standard) {
    String text = context.queryParam(name);
    if (text == null) {
      return standard;
    }
    if (!text.matches("\\d{1,18}")) {
      throw new ProblemException(400, "bad-" + name, "%s=%s is no number".formatted(name, text));
    }
    return Long.parseLong(text);
  }

  /** One of some words; the first where it is missing. */
  static String choice(Context context, String name, List<String> words) {
    String text = context.queryParam(name);
    if (text != null && !words.contains(text)) {
      throw new ProblemException(
          400,
          "bad-" + name,
          "%s=%s is none of %s".formatted(name, text, String.join(", ", words)));
    }
    return text == null ? words.get(0) : text;
  }

  /** A number from 0 to 1; 0 where it is missing. */
  static double share(Context context, String name) {
    String text = context.queryParam(name);
    if (text == null) {
      return 0;
    }
    if (!text.matches("0|1|[01]?\\.\\d{1,9}") || Double.parseDouble(text) > 1) {
      throw new ProblemException(
          400, "bad-" + name, "%s=%s is no number from 0 to 1".formatted(name, text));
    }
    return Double.parseDouble(text);
  }

  /** Kinds, separated by commas; all there are where it is missing. */
  static List<String> kinds(Context context, String name, List<String> all) {
    String text = context.queryParam(name);
    if (text == null) {
      return all;
    }
    List<String> kinds = List.of(text.toUpperCase(Locale.ROOT).split(","));
    if (!all.containsAll(kinds)) {
      throw new ProblemException(
          400, "bad-" + name, "%s=%s is none of %s".formatted(name, text, String.join(", ", all)));
    }
    return kinds;
  }

  /**
   * The languages that the parameter {@code language} names: one, or all where it is missing or
   * empty.
   */
  static List<String> languages(Context context, List<String> configured) {
    String language = context.queryParam("language");
    if (language == null || language.isEmpty()) {
      return configured;
    }
    if (!configured.contains(language)) {
      throw new ProblemException(
          400,
          "bad-language",
          "language=%s is none of %s".formatted(language, String.join(", ", configured)));
    }
    return List.of(language);
  }
}
