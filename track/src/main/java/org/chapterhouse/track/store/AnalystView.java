package org.chapterhouse.track.store;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The views of published figures that can be read as CSV, each with its columns in order. */
public enum AnalystView {
  CHAPTERS("chapter_days", "day", "chapter", "language", "opened", "finished", "finish_rate"),
  SECTIONS("section_days", "day", "chapter", "section", "readers"),
  VISIBLE("visible_days", "day", "chapter", "seconds", "readers"),
  WAYS("way_days", "day", "source", "target", "readers");

  private final String table;
  private final List<String> columns;

  AnalystView(String table, String... columns) {
    this.table = table;
    this.columns = List.of(columns);
  }

  /** The view under its name in addresses, for example {@code chapters}. */
  public static Optional<AnalystView> named(String name) {
    return Arrays.stream(values())
        .filter(view -> view.name().toLowerCase(Locale.ROOT).equals(name))
        .findAny();
  }

  public List<String> columns() {
    return columns;
  }

  String query() {
    return "select "
        + String.join(", ", columns)
        + " from analytics."
        + table
        + " where day between ? and ? order by "
        + String.join(", ", columns.subList(0, 3));
  }
}
