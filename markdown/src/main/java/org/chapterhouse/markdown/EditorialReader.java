package org.chapterhouse.markdown;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chapterhouse.markdown.Editorial.CitedWork;
import org.chapterhouse.markdown.Editorial.Film;
import org.chapterhouse.markdown.Editorial.RelatedEntry;
import org.chapterhouse.markdown.Editorial.ValueCard;
import org.chapterhouse.markdown.Editorial.Whereabouts;
import org.jspecify.annotations.Nullable;

/** Reads what an editor puts around a chapter's text out of its front matter. */
final class EditorialReader {
  private static final Pattern DATE =
      Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})([T ][0-9:.+Z -]{0,40})?");
  private static final Pattern YEAR = Pattern.compile("[0-9]{1,4}");
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

  private final YamlMapping keys;

  EditorialReader(YamlMapping keys) {
    this.keys = keys;
  }

  Editorial read() {
    YamlValue.@Nullable Scalar summary = keys.text("summary");
    return new Editorial(
        difficulty(),
        summary == null ? null : Spaces.collapsed(summary.text()),
        updated(),
        practicalValue(),
        film(),
        source(),
        keys.texts("participants").stream().map(YamlValue.Scalar::text).distinct().toList(),
        references(),
        related());
  }

  private @Nullable Difficulty difficulty() {
    YamlValue.@Nullable Scalar written = keys.text("difficulty");
    if (written == null) {
      return null;
    }
    for (Difficulty difficulty : Difficulty.values()) {
      if (difficulty.word().equals(written.text())) {
        return difficulty;
      }
    }
    List<String> known = Arrays.stream(Difficulty.values()).map(Difficulty::word).toList();
    keys.problem(
        written,
        "-difficulty",
        "'" + Excerpt.of(written.text()) + "' is no difficulty",
        "write "
            + String.join(", ", known)
            + "; did you mean '"
            + Nearest.to(written.text(), known)
            + "'?");
    return null;
  }

  /** A time of day may follow and is left out. */
  private @Nullable LocalDate updated() {
    YamlValue.@Nullable Scalar written = keys.text("updated");
    if (written == null) {
      return null;
    }
    Matcher date = DATE.matcher(written.text());
    if (date.matches()) {
      try {
        return LocalDate.parse(written.text().substring(0, 10));
      } catch (DateTimeException e) {
        // There is no such day: said below.
      }
    }
    keys.problem(
        written,
        "-date",
        "'" + Excerpt.of(written.text()) + "' is no date",
        "write it as 2026-03-24");
    return null;
  }

  private List<ValueCard> practicalValue() {
    List<ValueCard> cards = new ArrayList<>();
    for (YamlMapping card :
        keys.mappings("practical-value", "write '- title: …' with 'text: …' below it")) {
      String title = text(card, "title");
      if (title.isEmpty()) {
        incomplete(card, "a card of 'practical-value' needs a title");
      }
      cards.add(new ValueCard(title, text(card, "text")));
    }
    return cards;
  }

  private @Nullable Film film() {
    YamlMapping film = keys.mapping("film", "title");
    if (film == null) {
      return null;
    }
    YamlValue.@Nullable Scalar year = film.text("year");
    int number = 0;
    if (year != null && YEAR.matcher(year.text()).matches()) {
      number = Integer.parseInt(year.text());
    } else if (year != null) {
      film.problem(
          year,
          "-year",
          "'" + Excerpt.of(year.text()) + "' is no year",
          "write a number from 1 to 9999");
    }
    return new Film(text(film, "title"), text(film, "tagline"), number, text(film, "production"));
  }

  private @Nullable Whereabouts source() {
    YamlMapping source = keys.mapping("source", "title");
    return source == null
        ? null
        : new Whereabouts(text(source, "title"), text(source, "site"), url(source));
  }

  private List<CitedWork> references() {
    List<CitedWork> works = new ArrayList<>();
    for (YamlMapping work : keys.entries("references", "title")) {
      String title = text(work, "title");
      String url = url(work);
      if (title.isEmpty() && url.isEmpty()) {
        incomplete(work, "an entry of 'references' needs a title or a url");
      }
      works.add(new CitedWork(title, url, text(work, "text")));
    }
    return works;
  }

  private List<RelatedEntry> related() {
    List<RelatedEntry> entries = new ArrayList<>();
    for (YamlMapping entry : keys.entries("related", "chapter")) {
      YamlValue.@Nullable Scalar chapter = entry.text("chapter");
      if (chapter == null || Href.internal(chapter.text()).isEmpty()) {
        incomplete(entry, "an entry of 'related' needs the chapter it is about");
        continue;
      }
      entries.add(
          new RelatedEntry(
              chapter.text(),
              Spaces.collapsed(text(entry, "reason")),
              chapter.offset(),
              chapter.end()));
    }
    return entries;
  }

  private static String text(YamlMapping mapping, String key) {
    YamlValue.@Nullable Scalar scalar = mapping.text(key);
    return scalar == null ? "" : scalar.text();
  }

  /** Nobody may be led to what a browser would run. */
  private static String url(YamlMapping mapping) {
    YamlValue.@Nullable Scalar url = mapping.text("url");
    if (url == null) {
      return "";
    }
    boolean elsewhere = SCHEME.matcher(url.text()).lookingAt();
    boolean good =
        url.text().chars().noneMatch(c -> c <= ' ' || "\"'<>\\".indexOf(c) >= 0)
            && (!elsewhere || url.text().matches("(?i)https?://[^/].*"));
    if (!good) {
      mapping.problem(
          url,
          "-url",
          "'" + Excerpt.of(url.text()) + "' is no address to lead readers to",
          "write one that starts with https://");
    }
    return good ? url.text() : "";
  }

  private static void incomplete(YamlMapping where, String message) {
    where.problem(where.whole(), "-incomplete", message, "add it, or remove the entry");
  }
}
