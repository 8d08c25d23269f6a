package org.chapterhouse.track.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Closes days: from then on their figures are public and never change. */
public final class Days {

  /** Fewest readers a figure is published of, and the step it is rounded down to. */
  public static final int SMALLEST = 10;

  private final TrackDatabase database;

  public Days(TrackDatabase database) {
    this.database = database;
  }

  /**
   * Closes every day up to the given one that has figures and is not closed, each in a transaction
   * of its own. Whoever comes second finds the day closed and publishes nothing.
   *
   * @param last days since 1970; no event of it or of an earlier day may be stored any more
   * @return the days closed now
   */
  public List<Integer> close(long last, Instant now) {
    List<Integer> open =
        database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .select(
                            "select distinct day from figure where day <= ?"
                                + " and day not in (select day from closed_day) order by day",
                            last)
                        .mapTo(int.class)
                        .list());
    return open.stream().filter(day -> closeDay(day, now)).toList();
  }

  private boolean closeDay(int day, Instant now) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              boolean first =
                  handle.execute(
                          "insert into closed_day (day, closed_at) values (?, ?)"
                              + " on conflict do nothing",
                          day,
                          now.atOffset(ZoneOffset.UTC))
                      == 1;
              if (first) {
                handle
                    .createUpdate(
                        """
                        insert into published_figure (day, chapter, measure, detail, readers)
                        select day, chapter, measure, detail, sum(readers) / :step * :step
                        from figure where day = :day
                        group by day, chapter, measure, detail having sum(readers) >= :step
                        """)
                    .bind("day", day)
                    .bind("step", SMALLEST)
                    .execute();
              }
              return first;
            });
  }

  /** Closed days that the topic has not been told of, the eldest first. */
  public List<Integer> untold() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select("select day from closed_day where not told order by day")
                    .mapTo(int.class)
                    .list());
  }

  /** Remembers that the topic has been told of a day. */
  public void told(int day) {
    database
        .jdbi()
        .useHandle(
            handle -> handle.execute("update closed_day set told = true where day = ?", day));
  }

  /** The published figures of a day, by chapter, measure and detail. */
  public List<Figure> published(int day) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select(
                        """
                        select chapter, measure, detail, readers from published_figure
                        where day = ?
                        order by chapter collate "C", measure collate "C", detail collate "C"
                        """,
                        day)
                    .map(
                        (row, context) ->
                            new Figure(
                                row.getString("chapter"),
                                row.getString("measure"),
                                row.getString("detail"),
                                row.getInt("readers")))
                    .list());
  }
}
