package org.chapterhouse.publish.page;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the pages in one language; a language without words of its own gets English. */
public final class Texts {

  private static final String BUNDLE = "org.chapterhouse.publish.page.texts";

  private final Locale locale;
  private final ResourceBundle words;

  private Texts(Locale locale, ResourceBundle words) {
    this.locale = locale;
    this.words = words;
  }

  public static Texts of(String language) {
    Locale locale = Locale.forLanguageTag(language);
    ResourceBundle.Control control =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    return new Texts(locale, ResourceBundle.getBundle(BUNDLE, locale, control));
  }

  /** The words under a key. */
  public String get(String key) {
    return words.getString(key);
  }

  /** The words under a key with values in their places. */
  public String get(String key, Object... values) {
    return new MessageFormat(words.getString(key), locale).format(values);
  }

  /** The words under the key that ends as the entity's kind does, else the kind itself. */
  public String kind(String kind) {
    String key = "kind." + kind;
    return words.containsKey(key) ? words.getString(key) : kind;
  }

  /** "Also in" another language, in the words of this one, else with its name for itself. */
  public String alsoIn(String language) {
    String key = "elsewhere." + language;
    return words.containsKey(key) ? words.getString(key) : get("elsewhere", nameOf(language));
  }

  /** A language's name for itself, for example "русский". */
  public String nameOf(String language) {
    Locale other = Locale.forLanguageTag(language);
    String name = other.getDisplayLanguage(other);
    return name.substring(0, 1).toUpperCase(other) + name.substring(1);
  }

  /** The day, in words. */
  public String day(Instant instant) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(locale)
        .withZone(ZoneOffset.UTC)
        .format(instant);
  }

  /** The day, in words. */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
  }

  public Locale locale() {
    return locale;
  }
}
