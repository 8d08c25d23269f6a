package org.chapterhouse.publish.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Asks the tables of search, within one snapshot. */
public final class SearchReader {

  /** How many chapters a query finds at most. */
  public static final int MOST_HITS = 400;

  /**
   * Candidates are chosen by titles, headings and first words, which are small; only they are
   * ranked by everything they say. Patterns are for prose: titles and headings keep every word.
   */
  private static final String FOUND =
      """
      WITH query AS MATERIALIZED (SELECT $QUERY AS words),
      candidates AS MATERIALIZED (
        SELECT id FROM search, query
        WHERE search.words @@ query.words AND language = ANY(:languages)
        ORDER BY ts_rank('{0.05, 0.2, 0.5, 1.0}', head, query.words) DESC, id
        LIMIT :most),
      ranked AS MATERIALIZED (
        SELECT id, round((ts_rank('{0.05, 0.2, 0.5, 1.0}', search.words, query.words)
            + 0.5 * similarity(title, :typed))::numeric, 6)::float8 AS score
        FROM candidates JOIN search USING (id), query
        WHERE cardinality(:patterns) = 0 OR publish.unaccent(body) ~* ALL (:patterns)
          OR search.words @@ to_tsquery('publish.search_simple', :exact))
      SELECT id, title, score, body, section_starts, section_ids, section_titles
      FROM (SELECT * FROM ranked WHERE score < :score OR (score = :score AND id > :id)
        ORDER BY score DESC, id LIMIT :limit) AS page
      JOIN search USING (id)
      ORDER BY score DESC, id
      """;

  private static final String MARKED =
      """
      SELECT ts_headline('publish.$CONFIGURATION', passage, $QUERY,
        'HighlightAll=true, StartSel=\u0001, StopSel=\u0002')
      FROM unnest(:passages) WITH ORDINALITY AS passages (passage, n) ORDER BY n
      """;

  private static final String ALIKE =
      """
      SELECT word FROM search_words
      WHERE language = ANY(:languages) AND word % :word
      GROUP BY word ORDER BY similarity(word, :word) DESC, word LIMIT :limit
      """;

  /** Stands before a marked word in what {@link #marked} answers. */
  public static final char START = '\u0001';

  /** Stands after a marked word. */
  public static final char STOP = '\u0002';

  private final Handle handle;

  SearchReader(Handle handle) {
    this.handle = handle;
  }

  /**
   * The best hits after a place in the order of scores and ids.
   *
   * @param typed the words as typed, which titles are compared with
   * @param score of the hit before the first wanted one; infinite for the best of all
   * @param id of that hit
   */
  public List<SearchHit> find(
      WordQuery query,
      Collection<String> languages,
      String typed,
      double score,
      String id,
      int limit) {
    return handle
        .createQuery(FOUND.replace("$QUERY", query.sql()))
        .bind("exact", query.exact())
        .bind("beginning", query.beginning())
        .bindArray("patterns", String.class, query.patterns())
        .bindArray("languages", String.class, languages)
        .bind("typed", typed)
        .bind("most", MOST_HITS)
        .bind("score", score)
        .bind("id", id)
        .bind("limit", limit)
        .map((row, context) -> hit(row))
        .list();
  }

  private static SearchHit hit(ResultSet row) throws SQLException {
    Integer[] starts = (Integer[]) row.getArray(5).getArray();
    String[] ids = (String[]) row.getArray(6).getArray();
    String[] titles = (String[]) row.getArray(7).getArray();
    List<SearchSection> sections = new ArrayList<>();
    for (int i = 0; i < starts.length; i++) {
      sections.add(new SearchSection(starts[i], ids[i], titles[i]));
    }
    return new SearchHit(
        row.getString(1), row.getString(2), row.getDouble(3), row.getString(4), sections);
  }

  /** Whether any chapter of the languages answers the query. */
  public boolean finds(WordQuery query, Collection<String> languages) {
    return handle
        .createQuery(
            "SELECT EXISTS (SELECT 1 FROM search WHERE words @@ (%s)".formatted(query.sql())
                + " AND language = ANY(:languages))")
        .bind("exact", query.exact())
        .bind("beginning", query.beginning())
        .bindArray("languages", String.class, languages)
        .mapTo(Boolean.class)
        .one();
  }

  /** What is left of words when the query's configurations have reduced them. */
  public List<String> stems(WordQuery query, String words) {
    return handle
        .createQuery(
            "SELECT DISTINCT unnest(tsvector_to_array(to_tsvector(('publish.' || name)::regconfig,"
                + " :words))) FROM unnest(:names) AS names (name)")
        .bind("words", words)
        .bindArray("names", String.class, query.configurations())
        .mapTo(String.class)
        .list();
  }

  /** Those of the words that are none to one of the query's configurations, for example "the". */
  public List<String> dropped(WordQuery query, Collection<String> words) {
    return handle
        .createQuery(
            "SELECT DISTINCT word FROM unnest(:words) AS words (word), unnest(:names) AS names (name)"
                + " WHERE length(to_tsvector(('publish.' || name)::regconfig, word)) = 0")
        .bindArray("words", String.class, words)
        .bindArray("names", String.class, query.configurations())
        .mapTo(String.class)
        .list();
  }

  /**
   * The passages with {@link #START} and {@link #STOP} around the words of the query.
   *
   * @param passages words and spaces only
   */
  public List<String> marked(WordQuery query, List<String> passages) {
    return handle
        .createQuery(
            MARKED
                .replace("$CONFIGURATION", query.configurations().get(0))
                .replace("$QUERY", query.sql()))
        .bind("exact", query.exact())
        .bind("beginning", query.beginning())
        .bindArray("passages", String.class, passages)
        .mapTo(String.class)
        .list();
  }

  /** Words of the vocabulary that are written much like a word, the most alike first. */
  public List<String> alike(String word, Collection<String> languages, int limit) {
    return handle
        .createQuery(ALIKE)
        .bind("word", word)
        .bindArray("languages", String.class, languages)
        .bind("limit", limit)
        .mapTo(String.class)
        .list();
  }
}
