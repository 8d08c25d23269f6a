package org.chapterhouse.linking.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What else a title is called by in running text. */
final class TitleVariants {
  private static final Pattern SUBTITLE = Pattern.compile("(?:: | - | – | — | \\| ).*");
  private static final Pattern PARENTHESIS = Pattern.compile("\\s*\\(([^()]*)\\)");
  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{L}\\d]*\\p{Lu}[\\p{L}\\d]*");

  private TitleVariants() {}

  /** The title without its parentheses, without its subtitle, and acronyms in parentheses. */
  static List<String> of(String title) {
    List<String> variants = new ArrayList<>();
    Matcher parenthesis = PARENTHESIS.matcher(title);
    String bare = parenthesis.replaceAll("").strip();
    add(bare, title, variants);
    add(SUBTITLE.matcher(bare).replaceFirst("").strip(), bare, variants);
    parenthesis.reset();
    while (parenthesis.find()) {
      String inside = parenthesis.group(1).strip();
      if (ACRONYM.matcher(inside).matches() || isAcronymOf(bare, inside)) {
        variants.add(inside);
      }
    }
    return variants;
  }

  private static void add(String variant, String of, List<String> variants) {
    if (!variant.isEmpty() && !variant.equals(of)) {
      variants.add(variant);
    }
  }

  /** {@code MFC} of {@code Microsoft Foundation Classes}. */
  private static boolean isAcronymOf(String acronym, String words) {
    if (!ACRONYM.matcher(acronym).matches()) {
      return false;
    }
    StringBuilder capitals = new StringBuilder();
    words.codePoints().filter(Character::isUpperCase).forEach(capitals::appendCodePoint);
    return capitals.toString().equals(acronym);
  }
}
