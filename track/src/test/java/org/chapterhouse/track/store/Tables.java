package org.chapterhouse.track.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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

  /** Where PostgreSQL keeps this database, and its log of what is to be written. */
  public List<Path> filesOnDisk() throws SQLException {
    return asSuperuser()
        .withHandle(
            handle -> {
              handle.execute("checkpoint");
              String directory = handle.select("show data_directory").mapTo(String.class).one();
              String own =
                  handle
                      .select(
                          "select oid::text from pg_database where datname = current_database()")
                      .mapTo(String.class)
                      .one();
              return List.of(Path.of(directory, "base", own), Path.of(directory, "pg_wal"));
            });
  }

  /** The server of the tests lets every local user in. */
  Jdbi asSuperuser() throws SQLException {
    String url =
        database.jdbi().withHandle(handle -> handle.getConnection().getMetaData().getURL());
    return Jdbi.create(url, "postgres", "");
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
