package org.chapterhouse.publish.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Writes the table {@code chapters}. */
final class ChapterTable {

  private static final String UPSERT =
      """
      INSERT INTO chapters (id, language, slug, path, title, state, revision, sequence, content,
        content_hash, moved_to, edited_at, author)
      SELECT id, language, slug, path, title, state, revision, sequence, content,
        content_hash, moved_to, to_timestamp(edited_at / 1000.0), author
      FROM unnest(:ids, :languages, :slugs, :paths, :titles, :states, :revisions, :sequences,
        :contents, :hashes, :moves, :times, :authors) AS row (id, language, slug, path, title,
        state, revision, sequence, content, content_hash, moved_to, edited_at, author)
      ON CONFLICT (id) DO UPDATE SET path = excluded.path, title = excluded.title,
        state = excluded.state, revision = excluded.revision, sequence = excluded.sequence,
        content = excluded.content, content_hash = excluded.content_hash,
        moved_to = excluded.moved_to, edited_at = excluded.edited_at, author = excluded.author
      WHERE excluded.sequence > chapters.sequence
      RETURNING id
      """;

  private ChapterTable() {}

  /** Ids of the chapters that changed; a row of a lower or equal sequence changes nothing. */
  static List<String> write(Handle handle, KeyedChanges<ChapterRow> changes) {
    if (!changes.gone().isEmpty()) {
      handle
          .createUpdate("DELETE FROM chapters WHERE id = ANY(:gone)")
          .bindArray("gone", String.class, changes.gone())
          .execute();
    }
    return changes.rows().isEmpty() ? List.of() : upsert(handle, changes);
  }

  private static List<String> upsert(Handle handle, KeyedChanges<ChapterRow> changes) {
    return Columns.query(handle, UPSERT, changes.rows())
        .text("ids", ChapterRow::id)
        .text("languages", ChapterRow::language)
        .text("slugs", ChapterRow::slug)
        .text("paths", ChapterRow::path)
        .text("titles", ChapterRow::title)
        .text("states", row -> row.state().name())
        .with("revisions", Long.class, ChapterRow::revision)
        .with("sequences", Long.class, ChapterRow::sequence)
        .bytes("contents", ChapterRow::content)
        .text("hashes", ChapterRow::contentHash)
        .text("moves", ChapterRow::movedTo)
        .with("times", Long.class, row -> row.editedAt().toEpochMilli())
        .text("authors", ChapterRow::author)
        .statement()
        .mapTo(String.class)
        .list();
  }
}
