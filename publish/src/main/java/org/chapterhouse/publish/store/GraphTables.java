package org.chapterhouse.publish.store;

import java.util.Collection;
import org.jdbi.v3.core.Handle;

/** Writes the tables {@code nodes} and {@code edges}. */
final class GraphTables {

  private static final String UPSERT_NODES =
      """
      INSERT INTO nodes (key, kind, label, language)
      SELECT * FROM unnest(:keys, :kinds, :labels, :languages)
      ON CONFLICT (key) DO UPDATE SET kind = excluded.kind, label = excluded.label,
        language = excluded.language
      """;

  private static final String UPSERT_EDGES =
      """
      INSERT INTO edges (key, source, target, kind, weight, evidence)
      SELECT key, source, target, kind, weight, evidence::jsonb
      FROM unnest(:keys, :sources, :targets, :kinds, :weights, :evidence)
        AS row (key, source, target, kind, weight, evidence)
      ON CONFLICT (key) DO UPDATE SET source = excluded.source, target = excluded.target,
        kind = excluded.kind, weight = excluded.weight, evidence = excluded.evidence
      """;

  private GraphTables() {}

  static void writeNodes(Handle handle, KeyedChanges<NodeRow> changes) {
    delete(handle, "DELETE FROM nodes WHERE key = ANY(:gone)", changes.gone());
    if (!changes.rows().isEmpty()) {
      Columns.update(handle, UPSERT_NODES, changes.rows())
          .text("keys", NodeRow::key)
          .text("kinds", NodeRow::kind)
          .text("labels", NodeRow::label)
          .text("languages", NodeRow::language)
          .statement()
          .execute();
    }
  }

  static void writeEdges(Handle handle, KeyedChanges<EdgeRow> changes) {
    delete(handle, "DELETE FROM edges WHERE key = ANY(:gone)", changes.gone());
    if (!changes.rows().isEmpty()) {
      Columns.update(handle, UPSERT_EDGES, changes.rows())
          .text("keys", EdgeRow::key)
          .text("sources", EdgeRow::source)
          .text("targets", EdgeRow::target)
          .text("kinds", EdgeRow::kind)
          .with("weights", Double.class, EdgeRow::weight)
          .text("evidence", EdgeRow::evidence)
          .statement()
          .execute();
    }
  }

  private static void delete(Handle handle, String sql, Collection<String> gone) {
    if (!gone.isEmpty()) {
      handle.createUpdate(sql).bindArray("gone", String.class, gone).execute();
    }
  }
}
