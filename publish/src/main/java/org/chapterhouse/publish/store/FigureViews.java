package org.chapterhouse.publish.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads published figures; sums of them are made of published figures alone. */
public final class FigureViews {

  private static final String READS =
      """
      SELECT f.chapter, coalesce(c.title, f.chapter) AS title,
             coalesce(sum(readers) FILTER (WHERE measure = 'opened' AND day >= :first), 0) AS opened,
             coalesce(sum(readers) FILTER (WHERE measure = 'finished' AND day >= :first), 0)
               AS finished,
             coalesce(sum(readers) FILTER (WHERE measure = 'opened' AND day < :first), 0) AS before
      FROM reading_figures f
      LEFT JOIN chapters c ON c.id = f.chapter AND c.state = 'PRESENT'
      WHERE day BETWEEN :earlier AND :last AND measure IN ('opened', 'finished')
        AND f.chapter LIKE :language || '/%'
      GROUP BY f.chapter, c.title
      """;

  private static final String WAYS =
      """
      SELECT f.detail AS source, coalesce(s.title, f.detail) AS source_title,
             f.chapter AS target, coalesce(t.title, f.chapter) AS target_title,
             sum(readers) AS readers
      FROM reading_figures f
      LEFT JOIN chapters s ON s.id = f.detail AND s.state = 'PRESENT'
      LEFT JOIN chapters t ON t.id = f.chapter AND t.state = 'PRESENT'
      WHERE day BETWEEN :first AND :last AND measure = 'came-from' AND
      """;

  private static final String MOST_TAKEN =
      """

      GROUP BY 1, 2, 3, 4
      ORDER BY sum(readers) DESC, f.detail COLLATE "C", f.chapter COLLATE "C" LIMIT :most
      """;

  /**
   * Chapters move: ways from former names of this chapter count too, and ways to a chapter that has
   * moved lead where it is now. Redirects are followed for 8 hops at most.
   */
  private static final String ONWARD =
      """
      WITH RECURSIVE named (id, hops) AS (
        SELECT :chapter, 0
        UNION
        SELECT c.id, hops + 1 FROM named JOIN chapters c ON c.moved_to = named.id
        WHERE c.moved_to <> '' AND c.state = 'REMOVED' AND hops < 8),
      hop (id, readers, hops) AS (
        SELECT f.chapter, sum(f.readers), 0
        FROM reading_figures f
        WHERE f.measure = 'came-from' AND f.detail IN (SELECT id FROM named)
          AND f.day BETWEEN :first AND :last
        GROUP BY f.chapter
        UNION ALL
        SELECT c.moved_to, hop.readers, hop.hops + 1
        FROM hop JOIN chapters c ON c.id = hop.id
        WHERE c.moved_to <> '' AND c.state = 'REMOVED' AND hop.hops < 8)
      SELECT c.id, c.title
      FROM hop JOIN chapters c ON c.id = hop.id AND c.state = 'PRESENT'
      WHERE c.id <> :chapter
      GROUP BY c.id, c.title
      ORDER BY sum(hop.readers) DESC, c.id COLLATE "C" LIMIT :most
      """;

  private final Handle handle;

  FigureViews(Handle handle) {
    this.handle = handle;
  }

  /** The last day there are figures of; empty before there are any. */
  public Optional<LocalDate> lastDay() {
    return handle
        .createQuery("SELECT max(day) FROM reading_figures")
        .mapTo(LocalDate.class)
        .findOne();
  }

  /**
   * Reads of each day of a language, in order, from the first that has figures; nothing published
   * is nothing read by ten readers.
   */
  public List<DayLine> days(String language, Period period) {
    return within(
            """
            WITH known AS (
              SELECT day, sum(readers) FILTER (WHERE measure = 'opened') AS opened,
                     sum(readers) FILTER (WHERE measure = 'finished') AS finished
              FROM reading_figures
              WHERE day BETWEEN :first AND :last AND measure IN ('opened', 'finished')
                AND chapter LIKE :language || '/%'
              GROUP BY day)
            SELECT each::date AS day, coalesce(opened, 0) AS opened, coalesce(finished, 0) AS finished
            FROM generate_series((SELECT min(day) FROM known), :last, interval '1 day') AS each
            LEFT JOIN known ON known.day = each::date
            ORDER BY each
            """,
            period)
        .bind("language", language)
        .map(
            (row, context) ->
                new DayLine(
                    row.getObject("day", LocalDate.class),
                    row.getInt("opened"),
                    row.getInt("finished")))
        .list();
  }

  /** The chapters of a language that were read most. */
  public List<ReadLine> mostRead(String language, Period period, int most) {
    return reads(
        "SELECT * FROM ("
            + READS
            + ") r WHERE opened > 0"
            + " ORDER BY opened DESC, chapter COLLATE \"C\" LIMIT :most",
        language,
        period,
        most);
  }

  /** The chapters of a language that gained most over the period before. */
  public List<ReadLine> trending(String language, Period period, int most) {
    return reads(
        "SELECT * FROM ("
            + READS
            + ") r WHERE opened > before"
            + " ORDER BY opened - before DESC, chapter COLLATE \"C\" LIMIT :most",
        language,
        period,
        most);
  }

  private List<ReadLine> reads(String sql, String language, Period period, int most) {
    return within(sql, period)
        .bind("earlier", period.before().first())
        .bind("language", language)
        .bind("most", most)
        .map(
            (row, context) ->
                new ReadLine(
                    row.getString("chapter"),
                    row.getString("title"),
                    row.getInt("opened"),
                    row.getInt("finished"),
                    row.getInt("before")))
        .list();
  }

  /** The ways between chapters of a language that most readers took. */
  public List<WayLine> ways(String language, Period period, int most) {
    return ways("f.chapter LIKE :which || '/%'", language, period, most);
  }

  /** Where readers of a chapter went on to. */
  public List<WayLine> waysFrom(String chapter, Period period, int most) {
    return ways("f.detail = :which", chapter, period, most);
  }

  /** Live chapters that most readers of a chapter went on to. */
  public List<TitleLine> onward(String chapter, Period period, int most) {
    return within(ONWARD, period)
        .bind("chapter", chapter)
        .bind("most", most)
        .map((row, context) -> new TitleLine(row.getString("id"), row.getString("title")))
        .list();
  }

  private List<WayLine> ways(String condition, String which, Period period, int most) {
    return within(WAYS + condition + MOST_TAKEN, period)
        .bind("which", which)
        .bind("most", most)
        .map(
            (row, context) ->
                new WayLine(
                    row.getString("source"),
                    row.getString("source_title"),
                    row.getString("target"),
                    row.getString("target_title"),
                    row.getInt("readers")))
        .list();
  }

  /** Figures of one measure of a chapter, those with most readers first. */
  public List<DetailLine> details(String chapter, String measure, Period period) {
    return within(
            """
            SELECT detail, sum(readers) AS readers FROM reading_figures
            WHERE chapter = :chapter AND measure = :measure AND day BETWEEN :first AND :last
            GROUP BY detail ORDER BY readers DESC, detail COLLATE "C"
            """,
            period)
        .bind("chapter", chapter)
        .bind("measure", measure)
        .map((row, context) -> new DetailLine(row.getString("detail"), row.getInt("readers")))
        .list();
  }

  private Query within(String sql, Period period) {
    return handle.createQuery(sql).bind("first", period.first()).bind("last", period.last());
  }
}
