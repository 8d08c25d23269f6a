package org.chapterhouse.publish.page;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.chapterhouse.publish.store.ChapterLine;
import org.chapterhouse.publish.store.Views;

/** Puts together what lists of chapters show, from one snapshot of the views. */
public final class ListPages {

  private static final int RECENT = 6;
  private static final String ROOT_SLUG = "index";
  private static final String NO_LETTER = "#";

  private ListPages() {}

  /** The chapters of one language. */
  public static ListPage of(String language, Views views) {
    List<ChapterLine> chapters = views.chapters(language);
    return new ListPage(
        chapters.size(),
        chapters.stream()
            .filter(line -> line.slug().equals(ROOT_SLUG))
            .map(ListPages::link)
            .toList(),
        views.recent(language, RECENT).stream()
            .map(
                line ->
                    new RecentChange(
                        Urls.chapter(line.id()), line.title(), line.revision(), line.editedAt()))
            .toList(),
        letters(chapters, Locale.forLanguageTag(language)));
  }

  private static List<LetterGroup> letters(List<ChapterLine> chapters, Locale locale) {
    Collator collator = Collator.getInstance(locale);
    Map<String, List<ChapterLine>> byLetter = new TreeMap<>(collator);
    for (ChapterLine line : chapters) {
      byLetter.computeIfAbsent(letter(line.title(), locale), any -> new ArrayList<>()).add(line);
    }
    List<LetterGroup> groups = new ArrayList<>();
    byLetter.forEach(
        (letter, lines) -> {
          lines.sort(
              Comparator.comparing(ChapterLine::title, collator).thenComparing(ChapterLine::id));
          String anchor = letter.equals(NO_LETTER) ? "other" : letter.toLowerCase(locale);
          groups.add(
              new LetterGroup(
                  letter, "letter-" + anchor, lines.stream().map(ListPages::link).toList()));
        });
    return groups;
  }

  private static String letter(String title, Locale locale) {
    int first = title.isEmpty() ? '#' : title.codePointAt(0);
    return Character.isLetter(first) ? Character.toString(first).toUpperCase(locale) : NO_LETTER;
  }

  private static TitledLink link(ChapterLine line) {
    return new TitledLink(Urls.chapter(line.id()), line.title());
  }
}
