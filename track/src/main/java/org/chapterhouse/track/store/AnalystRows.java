package org.chapterhouse.track.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the views of published figures row by row, however many there are. */
public final class AnalystRows {

  private static final int FETCH = 1000;

  private final TrackDatabase database;

  public AnalystRows(TrackDatabase database) {
    this.database = database;
  }

  /** Gives out the rows of the days from first to last, in order; values are text or null. */
  public void read(
      AnalystView view, LocalDate first, LocalDate last, Consumer<List<@Nullable String>> row) {
    database
        .jdbi()
        .useTransaction(
            handle ->
                handle
                    .select(view.query(), first, last)
                    .setFetchSize(FETCH)
                    .map(
                        (found, context) -> {
                          List<@Nullable String> values = new ArrayList<>();
                          for (String column : view.columns()) {
                            values.add(found.getString(column));
                          }
                          return values;
                        })
                    .forEach(row));
  }
}
