package org.chapterhouse.bench.quality.corpus;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What writers call the part of a page that only says what else to read. */
final class SeeAlsoHeading {
  private static final Set<String> NAMES =
      Set.of(
          "see also",
          "related",
          "related information",
          "related topics",
          "related content",
          "related articles",
          "related sections",
          "related section",
          "related links",
          "related terms",
          "related classes",
          "related class",
          "related pages",
          "related chapters",
          "related concepts",
          "related tasks",
          "related references",
          "related documentation",
          "related resources",
          "related reading",
          "further reading",
          "next steps",
          "what's next",
          "where to go next",
          "смотрите также",
          "смотри также",
          "см. также",
          "читайте также",
          "что дальше",
          "связанные термины",
          "связанные статьи",
          "похожие термины",
          "похожие статьи");
  private static final Pattern TRAILING_MARKS = Pattern.compile("[\\s:?.!]+$");

  private SeeAlsoHeading() {}

  static boolean is(String heading) {
    String plain = heading.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
    return NAMES.contains(TRAILING_MARKS.matcher(plain).replaceFirst(""));
  }
}
