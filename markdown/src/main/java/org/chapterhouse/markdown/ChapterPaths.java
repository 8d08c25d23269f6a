package org.chapterhouse.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How file paths and chapter ids go together. Paths are relative to the content folder, with {@code
 * /} between segments.
 */
public final class ChapterPaths {
  private static final String EXTENSION = ".md";

  private final SiteRules rules;

  public ChapterPaths(SiteRules rules) {
    this.rules = rules;
  }

  /**
   * The id of the chapter in a file, unless its front matter has a slug of its own.
   *
   * @throws IllegalArgumentException naming the path, when it gives no sensible id
   */
  public ChapterId idOf(String path) {
    if (!hasExtension(path)) {
      throw new IllegalArgumentException("'" + path + "' does not end in .md");
    }
    try {
      return idOf(List.of(withoutExtension(path).split("/", -1)));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'" + path + "' makes no chapter id: " + e.getMessage(), e);
    }
  }

  /** Whether the file is meant as a chapter: ends in {@code .md} and nothing in it is hidden. */
  public boolean isChapter(String path) {
    return hasExtension(path) && !path.startsWith(".") && !path.contains("/.");
  }

  /** Where a chapter's file is when nobody said otherwise: {@code en/a/b.md}. */
  public String pathOf(ChapterId id) {
    return id + EXTENSION;
  }

  /**
   * The id that a link's path means, read from the content folder's root. A path that no chapter
   * can have gives the nearest id there is, so that the link is reported as broken rather than
   * lost.
   */
  ChapterId idOfTarget(List<String> segments) {
    boolean named = startsWithLanguage(segments);
    String language = named ? segments.get(0) : rules.defaultLanguage();
    List<String> rest = named ? segments.subList(1, segments.size()) : segments;
    return new ChapterId(language, SlugRule.nearest(rest));
  }

  boolean startsWithLanguage(List<String> segments) {
    return !segments.isEmpty() && isLanguage(segments.get(0));
  }

  boolean isLanguage(String segment) {
    return rules.languages().contains(segment);
  }

  SiteRules rules() {
    return rules;
  }

  static boolean hasExtension(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(EXTENSION);
  }

  static String withoutExtension(String path) {
    return hasExtension(path) ? path.substring(0, path.length() - EXTENSION.length()) : path;
  }

  private ChapterId idOf(List<String> segments) {
    boolean named = startsWithLanguage(segments);
    List<String> rest = new ArrayList<>(named ? segments.subList(1, segments.size()) : segments);
    if (!rest.isEmpty() && SlugRule.standsForFolder(rest.get(rest.size() - 1))) {
      rest.remove(rest.size() - 1);
    }
    String slug = rest.isEmpty() ? SlugRule.ROOT : ChapterId.fold(String.join("/", rest));
    return new ChapterId(named ? segments.get(0) : rules.defaultLanguage(), slug);
  }
}
