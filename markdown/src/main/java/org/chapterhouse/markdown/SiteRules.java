package org.chapterhouse.markdown;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What the whole site agrees on, as far as reading one chapter depends on it.
 *
 * @param languages language codes that name folders, the default one first, for example {@code en},
 *     {@code ru}; never empty
 * @param linkPrefixes leading folders that absolute links may carry although no file does, for
 *     example {@code /docs}; each starts with a slash and does not end with one
 */
public record SiteRules(List<String> languages, List<String> linkPrefixes) {
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,8})*");
  private static final Pattern PREFIX = Pattern.compile("(/[^/?#\\s]+)+");

  public SiteRules {
    languages = List.copyOf(languages);
    linkPrefixes = List.copyOf(linkPrefixes);
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("a site needs at least one language");
    }
    for (String language : languages) {
      if (!isLanguage(language)) {
        throw new IllegalArgumentException(
            "'" + language + "' is no language code like en or pt-br");
      }
    }
    for (String prefix : linkPrefixes) {
      if (!isPrefix(prefix)) {
        throw new IllegalArgumentException("'" + prefix + "' is no link prefix like /docs");
      }
    }
  }

  /** English, then Russian; absolute links start at the site's root. */
  public static SiteRules standard() {
    return new SiteRules(List.of("en", "ru"), List.of());
  }

  /** Language of files outside any language folder. */
  public String defaultLanguage() {
    return languages.get(0);
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  static boolean isPrefix(String text) {
    return PREFIX.matcher(text).matches();
  }

  static boolean isLanguage(String text) {
    if (text.length() == 2 && isLetter(text.charAt(0)) && isLetter(text.charAt(1))) {
      return true; // asked for with every link
    }
    return LANGUAGE.matcher(text).matches();
  }
}
