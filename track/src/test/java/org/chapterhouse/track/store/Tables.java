package org.chapterhouse.track.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Looks into track's tables. */
public final class Tables {

  private static final List<String> ALL =
      List.of(
          "consent",
          "reading_event",
          "figure",
          "outbox",
          "withdrawn",
          "closed_day",
          "published_figure");

  private final TrackDatabase database;

  public Tables(TrackDatabase database) {
    this.database = database;
  }

  /** Rows of each table. */
  public Map<String, Integer> sizes() {
    Map<String, Integer> sizes = new HashMap<>();
    ALL.forEach(table -> sizes.put(table, rows(table).size()));
    return sizes;
  }

  /** Empties every table, one after the other: whoever works on several waits for none. */
  public void clear() {
    List<String> lastFirst = new ArrayList<>(ALL);
    Collections.reverse(lastFirst);
    lastFirst.forEach(
        table -> database.jdbi().useHandle(handle -> handle.execute("delete from " + table)));
  }

  /** Every row of every table as text; binary columns in hex. */
  public String dump() {
    StringBuilder text = new StringBuilder();
    ALL.forEach(table -> rows(table).forEach(row -> text.append(row).append('\n')));
    return text.toString();
  }

  /** Readers in every figure, for example under {@code en/a opened}, over all days. */
  public SortedMap<String, Long> figures() {
    return longs(
        "select trim(chapter || ' ' || measure || ' ' || detail) as name, sum(readers) as number"
            + " from figure group by name");
  }

  /** What the figures must be: the readers of the events, counted from scratch. */
  public SortedMap<String, Long> recount() {
    return longs(
        """
        select name, sum(readers) as number from (
          select trim(chapter || ' ' || measure || ' ' || detail) as name,
                 count(distinct reader) as readers
          from reading_event cross join lateral cells_of(kind, section, dwell, came_from)
          where reader is not null group by name, day) days
        group by name
        """);
  }

  /** Figures of a table under day, chapter, measure and detail. */
  Map<String, Integer> figuresByDay(String table) {
    Map<String, Integer> figures = new TreeMap<>();
    longs(
            "select concat_ws(' ', day, chapter, measure, detail) as name, sum(readers) as number"
                + " from "
                + table
                + " group by name")
        .forEach((name, number) -> figures.put(name, Math.toIntExact(number)));
    return figures;
  }

  /** As if the relay had not said what it takes. */
  public void forgetWhatWasClaimed() {
    database.jdbi().useHandle(handle -> handle.execute("update relay_mark set claimed = 0"));
  }

  /** As if a day had been closed with these readers in a figure of it. */
  public void publish(LocalDate day, String chapter, String measure, String detail, int readers) {
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute(
                  "insert into closed_day (day, closed_at) values (?, now()) on conflict do nothing",
                  day.toEpochDay());
              handle.execute(
                  "insert into published_figure (day, chapter, measure, detail, readers)"
                      + " values (?, ?, ?, ?, ?)",
                  day.toEpochDay(),
                  chapter,
                  measure,
                  detail,
                  readers);
            });
  }

  /** As if so many headings of a chapter had been reached on a day. */
  public void publishSections(LocalDate day, String chapter, int number) {
    publish(day, chapter, "section", "heading-0", 10);
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into published_figure (day, chapter, measure, detail, readers)"
                        + " select ?, ?, 'section', 'heading-' || n, 10 from generate_series(1, ?) n",
                    day.toEpochDay(),
                    chapter,
                    number));
  }

  /** Sessions of this database that have begun something and not ended it. */
  public int sessionsInTheMiddle() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select(
                        "select count(*) from pg_stat_activity"
                            + " where datname = current_database() and state like 'idle in%'")
                    .mapTo(int.class)
                    .one());
  }

  /** As if the process had died after telling the topic and before remembering it. */
  public void forgetThatDaysWereTold() {
    database.jdbi().useHandle(handle -> handle.execute("update closed_day set told = false"));
  }

  /** Rows of one table as text. */
  public List<String> rows(String table) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle.select("select t::text from " + table + " t").mapTo(String.class).list());
  }

  /** Where PostgreSQL keeps this database, with everything written that is in memory. */
  public Path files() {
    return asSuperuser()
        .withHandle(
            handle -> {
              handle.execute("checkpoint");
              String own =
                  handle
                      .select(
                          "select oid::text from pg_database where datname = current_database()")
                      .mapTo(String.class)
                      .one();
              return directory(handle).resolve("base").resolve(own);
            });
  }

  /** Where PostgreSQL keeps its log of what is to be written. */
  public Path writeAheadLog() {
    return asSuperuser().withHandle(handle -> directory(handle).resolve("pg_wal"));
  }

  private static Path directory(Handle handle) {
    return Path.of(handle.select("show data_directory").mapTo(String.class).one());
  }

  /** Does what an operator may do. */
  public void operate(List<String> statements) {
    asSuperuser().useHandle(handle -> statements.forEach(handle::execute));
  }

  /** The server of the tests lets every local user in. */
  Jdbi asSuperuser() {
    try {
      String url =
          database.jdbi().withHandle(handle -> handle.getConnection().getMetaData().getURL());
      return Jdbi.create(url, "postgres", "");
    } catch (SQLException e) {
      throw new IllegalStateException("cannot tell where the database of the test is", e);
    }
  }

  private SortedMap<String, Long> longs(String sql) {
    SortedMap<String, Long> found = new TreeMap<>();
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .select(sql)
                    .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                    .forEach(entry -> found.put(entry.getKey(), entry.getValue())));
    return found;
  }
}
