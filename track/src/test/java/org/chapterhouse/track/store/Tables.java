package org.chapterhouse.track.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Looks into track's tables. */
public final class Tables {

  private static final List<String> ALL =
      List.of("consent", "reading_event", "reading_link", "chapter_count", "outbox", "withdrawn");

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

  public SortedMap<String, Long> counts() {
    return longs("select chapter as name, opened as number from chapter_count");
  }

  /** What the counts must be: the linked events, counted from scratch. */
  public SortedMap<String, Long> recount() {
    return longs(
        "select chapter as name, count(*) as number"
            + " from reading_event join reading_link using (event_id) group by chapter");
  }

  /** Rows of one table as text. */
  public List<String> rows(String table) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle.select("select t::text from " + table + " t").mapTo(String.class).list());
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
