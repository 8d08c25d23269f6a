package org.chapterhouse.publish.store;

import java.util.Collection;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Handle;

/** Writes the tables {@code search} and {@code search_words}. */
final class SearchTable {

  private static final String UPSERT =
      """
      INSERT INTO search (id, language, title, head, words, body, section_starts, section_ids,
        section_titles)
      SELECT id, language, title, top || setweight(to_tsvector(config, lead), 'C'),
        top || setweight(to_tsvector(config, prose), 'C') || to_tsvector(config, code),
        body, starts::int[], ids::text[], titles::text[]
      FROM (SELECT *, setweight(to_tsvector(config, title_words), 'A')
          || setweight(to_tsvector('publish.search_simple', title_words), 'A')
          || setweight(to_tsvector(config, headings), 'B')
          || setweight(to_tsvector('publish.search_simple', headings), 'B') AS top
        FROM (SELECT *, ('publish.' || configuration)::regconfig AS config
          FROM unnest(:ids, :languages, :titles, :configurations, :titleWords, :headings, :leads,
            :proses, :codes, :bodies, :starts, :sectionIds, :sectionTitles)
          AS row (id, language, title, configuration, title_words, headings, lead, prose, code,
            body, starts, ids, titles)) AS named) AS weighed
      ON CONFLICT (id) DO UPDATE SET language = excluded.language, title = excluded.title,
        head = excluded.head, words = excluded.words, body = excluded.body,
        section_starts = excluded.section_starts, section_ids = excluded.section_ids,
        section_titles = excluded.section_titles
      """;

  private SearchTable() {}

  static void delete(Handle handle, Collection<String> ids) {
    if (!ids.isEmpty()) {
      handle
          .createUpdate("DELETE FROM search WHERE id = ANY(:ids)")
          .bindArray("ids", String.class, ids)
          .execute();
    }
  }

  static void upsert(Handle handle, Collection<SearchRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    Columns.update(handle, UPSERT, rows)
        .text("ids", SearchRow::id)
        .text("languages", SearchRow::language)
        .text("titles", SearchRow::title)
        .text("configurations", SearchRow::configuration)
        .text("titleWords", SearchRow::titleWords)
        .text("headings", SearchRow::headingWords)
        .text("leads", SearchRow::leadWords)
        .text("proses", SearchRow::proseWords)
        .text("codes", SearchRow::codeWords)
        .text("bodies", SearchRow::body)
        .text("starts", row -> numbers(row.sections(), SearchSection::start))
        .text("sectionIds", row -> texts(row.sections().stream().map(SearchSection::id).toList()))
        .text(
            "sectionTitles",
            row -> texts(row.sections().stream().map(SearchSection::title).toList()))
        .statement()
        .execute();
  }

  static void addWords(Handle handle, String language, Collection<String> words) {
    if (!words.isEmpty()) {
      handle
          .createUpdate(
              "INSERT INTO search_words (language, word) SELECT :language, unnest(:words)"
                  + " ON CONFLICT DO NOTHING")
          .bind("language", language)
          .bindArray("words", String.class, words)
          .execute();
    }
  }

  /** PostgreSQL has no arrays of arrays of different lengths; a literal stands for each. */
  private static String numbers(List<SearchSection> sections, ToIntFunction<SearchSection> number) {
    StringBuilder literal = new StringBuilder("{");
    for (SearchSection section : sections) {
      literal.append(literal.length() == 1 ? "" : ",").append(number.applyAsInt(section));
    }
    return literal.append('}').toString();
  }

  private static String texts(List<String> texts) {
    StringBuilder literal = new StringBuilder("{");
    for (String text : texts) {
      literal
          .append(literal.length() == 1 ? "\"" : ",\"")
          .append(text.replace("\\", "\\\\").replace("\"", "\\\""))
          .append('"');
    }
    return literal.append('}').toString();
  }
}
