package org.chapterhouse.publish.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Writes the tables {@code ties}, {@code links} and {@code backlinks}. */
final class TiesTable {

  private static final String UPSERT =
      """
      INSERT INTO ties (id, revision, sequence, content_hash, hash, broken, mentions, related)
      SELECT id, revision, sequence, content_hash, hash, broken::jsonb, mentions::jsonb,
        related::jsonb
      FROM unnest(:ids, :revisions, :sequences, :contentHashes, :hashes, :broken, :mentions,
        :related)
        AS row (id, revision, sequence, content_hash, hash, broken, mentions, related)
      ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, sequence = excluded.sequence,
        content_hash = excluded.content_hash, hash = excluded.hash, broken = excluded.broken,
        mentions = excluded.mentions, related = excluded.related
      WHERE excluded.sequence >= ties.sequence AND excluded.hash <> ties.hash
      RETURNING id
      """;

  private static final String LINKS =
      """
      INSERT INTO links (source, position, href, target, anchor, text, sentence, line)
      SELECT * FROM unnest(:sources, :positions, :hrefs, :targets, :anchors, :texts, :sentences,
        :lines)
      """;

  private static final String BACKLINKS =
      """
      INSERT INTO backlinks (target, position, source, text, anchor)
      SELECT * FROM unnest(:targets, :positions, :sources, :texts, :anchors)
      """;

  private TiesTable() {}

  /** A row of a list with the chapter it belongs to and its place there. */
  private record Placed<R>(String chapter, int position, R row) {

    static <R> void addAll(String chapter, List<R> rows, List<Placed<R>> into) {
      for (int i = 0; i < rows.size(); i++) {
        into.add(new Placed<>(chapter, i, rows.get(i)));
      }
    }
  }

  /** Ids of the chapters whose ties changed; ties of a lower sequence change nothing. */
  static List<String> write(Handle handle, KeyedChanges<TiesRow> changes) {
    List<String> changed = new ArrayList<>();
    if (!changes.gone().isEmpty()) {
      changed.addAll(delete(handle, changes.gone()));
      deleteLists(handle, changes.gone());
    }
    if (!changes.rows().isEmpty()) {
      Set<String> written = new LinkedHashSet<>(upsert(handle, changes.rows()));
      deleteLists(handle, written);
      insertLists(
          handle, changes.rows().stream().filter(row -> written.contains(row.id())).toList());
      changed.addAll(written);
    }
    return changed;
  }

  private static List<String> delete(Handle handle, Collection<String> ids) {
    return handle
        .createQuery("DELETE FROM ties WHERE id = ANY(:ids) RETURNING id")
        .bindArray("ids", String.class, ids)
        .mapTo(String.class)
        .list();
  }

  private static void deleteLists(Handle handle, Collection<String> ids) {
    for (String sql :
        List.of(
            "DELETE FROM links WHERE source = ANY(:ids)",
            "DELETE FROM backlinks WHERE target = ANY(:ids)")) {
      handle.createUpdate(sql).bindArray("ids", String.class, ids).execute();
    }
  }

  private static List<String> upsert(Handle handle, Collection<TiesRow> rows) {
    return Columns.query(handle, UPSERT, rows)
        .text("ids", TiesRow::id)
        .with("revisions", Long.class, TiesRow::revision)
        .with("sequences", Long.class, TiesRow::sequence)
        .text("contentHashes", TiesRow::contentHash)
        .text("hashes", TiesRow::hash)
        .text("broken", TiesRow::broken)
        .text("mentions", TiesRow::mentions)
        .text("related", TiesRow::related)
        .statement()
        .mapTo(String.class)
        .list();
  }

  private static void insertLists(Handle handle, List<TiesRow> rows) {
    List<Placed<LinkRow>> links = new ArrayList<>();
    List<Placed<BacklinkRow>> backlinks = new ArrayList<>();
    for (TiesRow row : rows) {
      Placed.addAll(row.id(), row.links(), links);
      Placed.addAll(row.id(), row.backlinks(), backlinks);
    }
    Columns.update(handle, LINKS, links)
        .text("sources", Placed::chapter)
        .with("positions", Integer.class, Placed::position)
        .text("hrefs", placed -> placed.row().href())
        .text("targets", placed -> placed.row().target())
        .text("anchors", placed -> placed.row().anchor())
        .text("texts", placed -> placed.row().text())
        .text("sentences", placed -> placed.row().sentence())
        .with("lines", Integer.class, placed -> placed.row().line())
        .statement()
        .execute();
    Columns.update(handle, BACKLINKS, backlinks)
        .text("targets", Placed::chapter)
        .with("positions", Integer.class, Placed::position)
        .text("sources", placed -> placed.row().source())
        .text("texts", placed -> placed.row().text())
        .text("anchors", placed -> placed.row().anchor())
        .statement()
        .execute();
  }
}
