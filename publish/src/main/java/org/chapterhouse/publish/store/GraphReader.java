package org.chapterhouse.publish.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Asks the knowledge graph, within one snapshot. */
public final class GraphReader {

  private static final String EDGES =
      """
      SELECT edges.key, source, target, edges.kind, weight, evidence FROM edges
      WHERE (source = ANY(:nodes) OR target = ANY(:nodes)) AND edges.kind = ANY(:kinds)
        AND EXISTS (SELECT 1 FROM nodes WHERE nodes.key = source)
        AND EXISTS (SELECT 1 FROM nodes WHERE nodes.key = target)
      ORDER BY weight DESC, edges.key COLLATE "C" LIMIT :limit
      """;

  private static final String PAGE =
      """
      SELECT key, kind, label, language FROM nodes
      WHERE kind = ANY(:kinds) AND key COLLATE "C" > :after
      ORDER BY key COLLATE "C" LIMIT :limit
      """;

  /** Without evidence, which may be long and is wanted of few. */
  private static final String EDGES_AT =
      """
      SELECT edges.key, source, target, edges.kind, weight, '[]' FROM edges
      WHERE (source = ANY(:nodes) OR target = ANY(:nodes)) AND edges.kind = ANY(:kinds)
        AND EXISTS (SELECT 1 FROM nodes WHERE nodes.key = source)
        AND EXISTS (SELECT 1 FROM nodes WHERE nodes.key = target)
      ORDER BY edges.key COLLATE "C" LIMIT :limit
      """;

  private final Handle handle;

  GraphReader(Handle handle) {
    this.handle = handle;
  }

  /** Nodes of these kinds by key, those behind a key. */
  public List<NodeRow> page(Collection<String> kinds, String after, int limit) {
    return handle
        .createQuery(PAGE)
        .bindArray("kinds", String.class, kinds)
        .bind("after", after)
        .bind("limit", limit)
        .map(
            (row, context) ->
                node(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
        .list();
  }

  /** Those of the nodes that there are, by key. */
  public List<NodeRow> nodes(Collection<String> keys) {
    return handle
        .createQuery(
            "SELECT key, kind, label, language FROM nodes WHERE key = ANY(:keys)"
                + " ORDER BY key COLLATE \"C\"")
        .bindArray("keys", String.class, keys)
        .map(
            (row, context) ->
                node(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
        .list();
  }

  private static NodeRow node(String key, String kind, String label, String language) {
    return new NodeRow(key, kind, label, language);
  }

  /** The strongest edges of these kinds that start or end at the nodes; both ends are nodes. */
  public List<EdgeRow> edges(Collection<String> nodes, Collection<String> kinds, int limit) {
    return handle
        .createQuery(EDGES)
        .bindArray("nodes", String.class, nodes)
        .bindArray("kinds", String.class, kinds)
        .bind("limit", limit)
        .map((row, context) -> edge(row))
        .list();
  }

  /** Edges of these kinds that start or end at the nodes, by key, their evidence left out. */
  public List<EdgeRow> edgesAt(Collection<String> nodes, Collection<String> kinds, int limit) {
    return handle
        .createQuery(EDGES_AT)
        .bindArray("nodes", String.class, nodes)
        .bindArray("kinds", String.class, kinds)
        .bind("limit", limit)
        .map((row, context) -> edge(row))
        .list();
  }

  /** Those of the edges that there are, by key. */
  public Map<String, EdgeRow> edges(Collection<String> keys) {
    return handle
        .createQuery(
            "SELECT key, source, target, kind, weight, evidence FROM edges WHERE key = ANY(:keys)")
        .bindArray("keys", String.class, keys)
        .map((row, context) -> edge(row))
        .collect(Collectors.toMap(EdgeRow::key, Function.identity()));
  }

  private static EdgeRow edge(ResultSet row) throws SQLException {
    return new EdgeRow(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getDouble(5),
        row.getString(6));
  }
}
