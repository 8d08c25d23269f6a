package org.chapterhouse.publish.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Writes the tables {@code assets} and {@code blobs}: bytes once, and only while a path names them.
 */
final class AssetTable {

  private static final String UPSERT =
      """
      INSERT INTO assets (path, state, revision, sequence, hash, size, width, height, edited_at,
        author)
      SELECT path, state, revision, sequence, hash, size, width, height,
        to_timestamp(edited_at / 1000.0), author
      FROM unnest(:paths, :states, :revisions, :sequences, :hashes, :sizes, :widths, :heights,
        :times, :authors) AS row (path, state, revision, sequence, hash, size, width, height,
        edited_at, author)
      ON CONFLICT (path) DO UPDATE SET state = excluded.state, revision = excluded.revision,
        sequence = excluded.sequence, hash = excluded.hash, size = excluded.size,
        width = excluded.width, height = excluded.height, edited_at = excluded.edited_at,
        author = excluded.author
      WHERE excluded.sequence > assets.sequence
      RETURNING path
      """;

  private static final String DROP =
      """
      DELETE FROM blobs WHERE hash = ANY(:hashes) AND NOT EXISTS (
        SELECT FROM assets WHERE assets.hash = blobs.hash AND assets.state = 'PRESENT')
      """;

  private AssetTable() {}

  /** Paths of the assets that changed; a row of a lower or equal sequence changes nothing. */
  static List<String> write(Handle handle, KeyedChanges<AssetRow> changes, BlobLocks locks) {
    if (changes.size() == 0) {
      return List.of();
    }
    Set<String> touched = new LinkedHashSet<>(hashesBefore(handle, changes));
    changes.rows().stream().filter(AssetRow::present).map(AssetRow::hash).forEach(touched::add);
    locks.hold(handle, touched);
    addBlobs(handle, changes.rows());
    delete(handle, changes.gone());
    List<String> changed = upsert(handle, changes.rows());
    handle.createUpdate(DROP).bindArray("hashes", String.class, touched).execute();
    return changed;
  }

  /** Nobody else writes these paths: the partition's epoch is held. */
  private static List<String> hashesBefore(Handle handle, KeyedChanges<AssetRow> changes) {
    List<String> paths = new ArrayList<>(changes.gone());
    changes.rows().forEach(row -> paths.add(row.path()));
    return handle
        .createQuery("SELECT hash FROM assets WHERE path = ANY(:paths) AND state = 'PRESENT'")
        .bindArray("paths", String.class, paths)
        .mapTo(String.class)
        .list();
  }

  private static void addBlobs(Handle handle, Collection<AssetRow> rows) {
    Map<String, AssetRow> byHash = new LinkedHashMap<>();
    rows.stream().filter(AssetRow::present).forEach(row -> byHash.put(row.hash(), row));
    Set<String> stored =
        new HashSet<>(
            handle
                .createQuery("SELECT hash FROM blobs WHERE hash = ANY(:hashes)")
                .bindArray("hashes", String.class, byHash.keySet())
                .mapTo(String.class)
                .list());
    byHash.keySet().removeAll(stored);
    for (AssetRow row : byHash.values()) {
      handle.execute("INSERT INTO blobs (hash, content) VALUES (?, ?)", row.hash(), row.content());
    }
  }

  private static void delete(Handle handle, Collection<String> gone) {
    if (!gone.isEmpty()) {
      handle
          .createUpdate("DELETE FROM assets WHERE path = ANY(:gone)")
          .bindArray("gone", String.class, gone)
          .execute();
    }
  }

  private static List<String> upsert(Handle handle, Collection<AssetRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    return Columns.query(handle, UPSERT, rows)
        .text("paths", AssetRow::path)
        .text("states", AssetRow::state)
        .with("revisions", Long.class, AssetRow::revision)
        .with("sequences", Long.class, AssetRow::sequence)
        .text("hashes", AssetRow::hash)
        .with("sizes", Long.class, row -> (long) row.content().length)
        .with("widths", Integer.class, AssetRow::width)
        .with("heights", Integer.class, AssetRow::height)
        .with("times", Long.class, row -> row.editedAt().toEpochMilli())
        .text("authors", AssetRow::author)
        .statement()
        .mapTo(String.class)
        .list();
  }
}
