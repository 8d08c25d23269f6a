package org.chapterhouse.markdown;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A chapter's name for good: a language and a slug, written {@code en/service-mesh}. Translations
 * share the slug. Ids are ordered by the code points of that writing.
 *
 * @param language language code, for example {@code en}
 * @param slug lower-case NFC path without extension, segments joined by {@code /}; {@code index}
 *     for the root page and only for it
 */
public record ChapterId(String language, String slug) implements Comparable<ChapterId> {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_-]+");

  /** Longest slug, in UTF-16 units. */
  public static final int LONGEST_SLUG = 300;

  /**
   * @throws IllegalArgumentException naming what is wrong with the language or the slug
   */
  public ChapterId {
    if (!SiteRules.isLanguage(language)) {
      throw new IllegalArgumentException("'" + language + "' is no language code like en or pt-br");
    }
    String complaint = SlugRule.complaintAbout(slug);
    if (!complaint.isEmpty()) {
      throw new IllegalArgumentException("slug '" + slug + "' " + complaint);
    }
  }

  /**
   * Reads {@code language/slug}.
   *
   * @throws IllegalArgumentException when the text is no id
   */
  public static ChapterId parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("'" + text + "' is no chapter id like en/service-mesh");
    }
    return new ChapterId(text.substring(0, slash), text.substring(slash + 1));
  }

  /** Lower-case NFC, as slugs are written. */
  static String fold(String text) {
    if (isAscii(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return Normalizer.normalize(composed.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7f) {
        return false;
      }
    }
    return true;
  }

  /**
   * The name by which {@code [[wiki links]]} find the chapter wherever it is: the last segment of
   * the slug, with {@code -} for each run of spaces, hyphens and underscores.
   */
  public String wikiName() {
    return wikiName(lastSegment());
  }

  static String wikiName(String text) {
    return BETWEEN_WORDS.matcher(fold(text).strip()).replaceAll("-");
  }

  /** The last segment of the slug. */
  String lastSegment() {
    return slug.substring(slug.lastIndexOf('/') + 1);
  }

  @Override
  public int compareTo(ChapterId other) {
    return language.equals(other.language)
        ? CodePoints.compare(slug, other.slug)
        : CodePoints.compare(language + "/", other.language + "/");
  }

  // Ids are looked up everywhere, and a record's own ways to compare are slower.

  @Override
  public boolean equals(Object other) {
    return other instanceof ChapterId id && slug.equals(id.slug) && language.equals(id.language);
  }

  @Override
  public int hashCode() {
    return 31 * language.hashCode() + slug.hashCode();
  }

  @Override
  public String toString() {
    return language + "/" + slug;
  }
}
