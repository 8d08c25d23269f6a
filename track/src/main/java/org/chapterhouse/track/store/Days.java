package org.chapterhouse.track.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
   * Closes every day up to the given one that is not closed. Whoever comes second finds a day
   * closed and publishes nothing. Days without any figure are closed too, or the list of closed
   * days would tell when somebody read something.
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
    List<Integer> closed = new ArrayList<>();
    for (int day : open) {
      if (closeDay(day, now)) {
        closed.add(day);
      }
    }
    closed.addAll(closeTheRest(last, now));
    return closed;
  }

  private List<Integer> closeTheRest(long last, Instant now) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        insert into closed_day (day, closed_at, told)
                        select day, :now, true
                        from generate_series(
                          coalesce((select min(day) from closed_day), :last), :last) as each (day)
                        where not exists (select from figure f where f.day = each.day)
                        on conflict do nothing
                        returning day
                        """)
                    .bind("last", Math.toIntExact(last))
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .mapTo(int.class)
                    .list());
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
                handle.execute(
                    "update closed_day c set told = true where day = ? and not exists"
                        + " (select from published_figure f where f.day = c.day)",
                    day);
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
