package org.chapterhouse.publish.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Writes the table {@code reading_figures}. */
final class FigureTable {

  private static final String INSERT =
      """
      INSERT INTO reading_figures (key, chapter, day, measure, detail, readers)
      SELECT key, chapter, day::date, measure, detail, readers
      FROM unnest(:keys, :chapters, :days, :measures, :details, :readers)
        AS row (key, chapter, day, measure, detail, readers)
      """;

  private FigureTable() {}

  private record Line(String key, String chapter, LocalDate day, FigureRow.Figure figure) {}

  static void write(Handle handle, KeyedChanges<FigureRow> changes) {
    if (changes.size() == 0) {
      return;
    }
    List<String> keys = new ArrayList<>(changes.gone());
    List<Line> lines = new ArrayList<>();
    for (FigureRow row : changes.rows()) {
      keys.add(row.key());
      row.figures().forEach(each -> lines.add(new Line(row.key(), row.chapter(), row.day(), each)));
    }
    handle
        .createUpdate("DELETE FROM reading_figures WHERE key = ANY(:keys)")
        .bindArray("keys", String.class, keys)
        .execute();
    Columns.update(handle, INSERT, lines)
        .text("keys", Line::key)
        .text("chapters", Line::chapter)
        .text("days", line -> line.day().toString())
        .text("measures", line -> line.figure().measure())
        .text("details", line -> line.figure().detail())
        .with("readers", Integer.class, line -> line.figure().readers())
        .statement()
        .execute();
  }
}
