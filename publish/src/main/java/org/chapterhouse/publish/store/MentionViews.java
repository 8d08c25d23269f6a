package org.chapterhouse.publish.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Mentions that are not linked yet, as of one snapshot. Only those that were worked out for the
 * content that is shown: their offsets mean nothing in any other.
 */
public final class MentionViews {

  private static final String MENTIONS =
      """
      SELECT source.id, source.title, source.path, target.id, target.title, target.path,
        mention.value ->> 'text', (mention.value ->> 'start')::int, (mention.value ->> 'end')::int,
        (mention.value ->> 'confidence')::float8
      FROM chapters AS source
      JOIN ties ON ties.id = source.id AND ties.content_hash = source.content_hash
      CROSS JOIN LATERAL jsonb_array_elements(ties.mentions) AS mention (value)
      JOIN chapters AS target
        ON target.id = mention.value ->> 'target' AND target.state = 'PRESENT'
      WHERE source.state = 'PRESENT'
      """;

  private static final String OF_A_CHAPTER =
      MENTIONS + " AND source.id = :id ORDER BY (mention.value ->> 'start')::int, target.id";

  private static final String PAGE =
      MENTIONS
          + """
           AND source.language = ANY(:languages) AND source.id COLLATE "C" >= :after
            AND (source.id <> :after OR (mention.value ->> 'start')::int > :start)
            AND (mention.value ->> 'confidence')::float8 >= :least
          ORDER BY source.id COLLATE "C", (mention.value ->> 'start')::int LIMIT :limit
          """;

  private final Handle handle;

  MentionViews(Handle handle) {
    this.handle = handle;
  }

  /** The mentions in a chapter, in document order. */
  public List<MentionLine> in(String id) {
    return handle.createQuery(OF_A_CHAPTER).bind("id", id).map((row, context) -> line(row)).list();
  }

  /**
   * Mentions by chapter and then in document order, those behind a place.
   *
   * @param least confidence
   */
  public List<MentionLine> page(
      Collection<String> languages, double least, String after, int start, int limit) {
    return handle
        .createQuery(PAGE)
        .bindArray("languages", String.class, languages)
        .bind("least", least)
        .bind("after", after)
        .bind("start", start)
        .bind("limit", limit)
        .map((row, context) -> line(row))
        .list();
  }

  private static MentionLine line(ResultSet row) throws SQLException {
    return new MentionLine(
        new MentionLine.Named(row.getString(1), row.getString(2), row.getString(3)),
        new MentionLine.Named(row.getString(4), row.getString(5), row.getString(6)),
        row.getString(7),
        row.getInt(8),
        row.getInt(9),
        row.getDouble(10));
  }
}
