package org.chapterhouse.markdown;

import java.util.ArrayList;
import java.util.List;

/** What a slug may look like: it becomes a file path, a URL and a topic key. */
final class SlugRule {
  static final String ROOT = "index";

  /** What a link's path comes to when no slug is near it, for example because it is too long. */
  static final String UNREACHABLE = "-";

  private SlugRule() {}

  /** What is wrong with the slug, as the end of a sentence; empty when nothing is. */
  static String complaintAbout(String slug) {
    if (slug.isEmpty()) {
      return "is empty";
    }
    if (slug.length() > ChapterId.LONGEST_SLUG) {
      return "is longer than " + ChapterId.LONGEST_SLUG + " characters";
    }
    if (isSimple(slug)) {
      return "";
    }
    String characters = complaintAboutCharacters(slug);
    if (!characters.isEmpty()) {
      return characters;
    }
    if (!ChapterId.fold(slug).equals(slug)) {
      return "is not lower-case NFC";
    }
    return slug.equals(ROOT) ? "" : complaintAboutSegments(slug);
  }

  /** What nearly all slugs are; the others are looked at more closely. */
  private static boolean isSimple(String slug) {
    boolean between = true;
    for (int i = 0; i < slug.length(); i++) {
      char c = slug.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
      if (!plain && !(c == '/' && !between)) {
        return false;
      }
      between = c == '/';
    }
    return !between && !standsForFolder(slug.substring(slug.lastIndexOf('/') + 1));
  }

  /** Whether a file or slug of this last segment stands for its folder. */
  static boolean standsForFolder(String segment) {
    return segment.equalsIgnoreCase("_index")
        || segment.equalsIgnoreCase(ROOT)
        || segment.equalsIgnoreCase("readme");
  }

  /** The slug that a path means; what no slug may hold is replaced or cut. */
  static String nearest(List<String> path) {
    List<String> segments = new ArrayList<>();
    for (String segment : path) {
      String clean = ChapterId.fold(withoutRefused(segment)).strip();
      if (!clean.isEmpty()) {
        segments.add(clean);
      }
    }
    while (!segments.isEmpty() && standsForFolder(segments.get(segments.size() - 1))) {
      segments.remove(segments.size() - 1);
    }
    String slug = segments.isEmpty() ? ROOT : String.join("/", segments);
    return complaintAbout(slug).isEmpty() ? slug : UNREACHABLE;
  }

  private static String withoutRefused(String segment) {
    if (complaintAboutCharacters(segment).isEmpty()) {
      return segment;
    }
    StringBuilder clean = new StringBuilder(segment.length());
    segment
        .codePoints()
        .forEach(codePoint -> clean.appendCodePoint(isRefused(codePoint) ? '-' : codePoint));
    return clean.toString();
  }

  private static String complaintAboutCharacters(String slug) {
    for (int i = 0; i < slug.length(); ) {
      int codePoint = slug.codePointAt(i);
      if (isRefused(codePoint)) {
        return String.format("holds the character U+%04X", codePoint);
      }
      i += Character.charCount(codePoint);
    }
    return "";
  }

  private static boolean isRefused(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.SPACE_SEPARATOR -> codePoint != ' ';
      default -> "\\?#%\"<>|".indexOf(codePoint) >= 0;
    };
  }

  private static String complaintAboutSegments(String slug) {
    String[] segments = slug.split("/", -1);
    for (String segment : segments) {
      if (segment.isEmpty()) {
        return "has an empty segment";
      }
      if (segment.equals(".") || segment.equals("..")) {
        return "has the segment '" + segment + "'";
      }
      if (!segment.equals(segment.strip())) {
        return "has a segment with a space at its edge";
      }
    }
    return standsForFolder(segments[segments.length - 1])
        ? "ends in a name that stands for its folder"
        : "";
  }
}
