package org.chapterhouse.publish.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Lists of chapters, a page at a time. */
public final class ChapterLists {

  private static final String PAGE =
      """
      SELECT id, path, title, revision, sequence, content_hash, edited_at FROM chapters
      WHERE state = 'PRESENT' AND language = ANY(:languages) AND id COLLATE "C" > :after
      ORDER BY id COLLATE "C" LIMIT :limit
      """;

  private static final String CHANGES =
      """
      SELECT id, title, state, revision, sequence, edited_at, author, moved_to FROM chapters
      WHERE language = ANY(:languages) AND sequence > :since AND sequence < :before
      ORDER BY sequence DESC, id LIMIT :limit
      """;

  private static final String EDITS =
      """
      SELECT id, title, state, revision, sequence, edited_at, author, moved_to FROM chapters
      WHERE state = 'PRESENT' AND language = ANY(:languages)
      ORDER BY sequence DESC, id LIMIT :limit
      """;

  private final Handle handle;

  ChapterLists(Handle handle) {
    this.handle = handle;
  }

  /** Live chapters by id, those behind an id. */
  public List<ChapterLine> page(Collection<String> languages, String after, int limit) {
    return handle
        .createQuery(PAGE)
        .bindArray("languages", String.class, languages)
        .bind("after", after)
        .bind("limit", limit)
        .map((row, context) -> Views.lineOf(row))
        .list();
  }

  /** The live chapters edited last, the newest first. */
  public List<ChangeLine> edits(Collection<String> languages, int limit) {
    return handle
        .createQuery(EDITS)
        .bindArray("languages", String.class, languages)
        .bind("limit", limit)
        .map((row, context) -> change(row))
        .list();
  }

  /**
   * The last change of each chapter, the newest first; sequences between the two bounds, neither of
   * which is included.
   */
  public List<ChangeLine> changes(
      Collection<String> languages, long since, long before, int limit) {
    return handle
        .createQuery(CHANGES)
        .bindArray("languages", String.class, languages)
        .bind("since", since)
        .bind("before", before)
        .bind("limit", limit)
        .map((row, context) -> change(row))
        .list();
  }

  private static ChangeLine change(ResultSet row) throws SQLException {
    return new ChangeLine(
        row.getString(1),
        row.getString(2),
        ChapterState.valueOf(row.getString(3)),
        row.getLong(4),
        row.getLong(5),
        row.getTimestamp(6).toInstant(),
        row.getString(7),
        row.getString(8));
  }
}
