package org.chapterhouse.publish.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Reads the whole graph and keeps the table {@code graph_facts} in step with it. */
public final class GraphFactTables {

  /** Any number that nobody else locks. */
  private static final long LOCK = 0x67726170685F6661L;

  private static final int FETCH = 5000;

  private static final String UPSERT =
      """
      INSERT INTO graph_facts (key, kind, language, importance, community, links_in, links_out)
      SELECT * FROM unnest(:keys, :kinds, :languages, :importance, :communities, :in, :out)
      ON CONFLICT (key) DO UPDATE SET kind = excluded.kind, language = excluded.language,
        importance = excluded.importance, community = excluded.community,
        links_in = excluded.links_in, links_out = excluded.links_out
      WHERE (graph_facts.kind, graph_facts.language, graph_facts.importance,
        graph_facts.community, graph_facts.links_in, graph_facts.links_out)
        IS DISTINCT FROM (excluded.kind, excluded.language, excluded.importance,
        excluded.community, excluded.links_in, excluded.links_out)
      """;

  private static final Comparator<WholeGraph.Tie> ORDER =
      Comparator.comparingInt(WholeGraph.Tie::source)
          .thenComparingInt(WholeGraph.Tie::target)
          .thenComparing(WholeGraph.Tie::kind);

  private final PublishDatabase database;

  public GraphFactTables(PublishDatabase database) {
    this.database = database;
  }

  /** Part of the transaction that changes the graph. */
  static void note(Handle handle, Changes changes) {
    if (changes.nodes().size() + changes.edges().size() > 0) {
      handle.execute("INSERT INTO graph_queue DEFAULT VALUES");
    }
  }

  /** Whether the graph has changed since the facts were worked out. */
  public boolean isBehind() {
    return database.jdbi().withHandle(GraphFactTables::isBehind);
  }

  static boolean isBehind(Handle handle) {
    return handle.createQuery("SELECT EXISTS (SELECT FROM graph_queue)").mapTo(Boolean.class).one();
  }

  /**
   * Works out the facts anew from one snapshot. One instance at a time does; no transaction is open
   * while it thinks.
   *
   * @return whether it did; not when another instance is at it or nothing has changed
   */
  public boolean work(Function<? super WholeGraph, List<NodeFacts>> analysis) {
    try (Handle handle = database.jdbi().open()) {
      if (!ask(handle, "SELECT pg_try_advisory_lock(?)")) {
        return false;
      }
      try {
        Snapshot snapshot =
            handle.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ, GraphFactTables::snapshot);
        if (!snapshot.changes().isEmpty()) {
          List<NodeFacts> facts = analysis.apply(snapshot.graph());
          handle.useTransaction(open -> write(open, facts, snapshot.changes()));
        }
        return !snapshot.changes().isEmpty();
      } finally {
        ask(handle, "SELECT pg_advisory_unlock(?)");
      }
    }
  }

  /** The graph, and the changes that led to it. */
  private record Snapshot(WholeGraph graph, List<Long> changes) {}

  private static boolean ask(Handle handle, String sql) {
    return handle.select(sql, LOCK).mapTo(Boolean.class).one();
  }

  private static Snapshot snapshot(Handle handle) {
    List<Long> changes =
        handle.createQuery("SELECT number FROM graph_queue").mapTo(Long.class).list();
    return new Snapshot(
        changes.isEmpty() ? new WholeGraph(List.of(), List.of()) : read(handle), changes);
  }

  private static WholeGraph read(Handle handle) {
    List<NodeRow> nodes =
        handle
            .createQuery("SELECT key, kind, label, language FROM nodes ORDER BY key COLLATE \"C\"")
            .setFetchSize(FETCH)
            .map((row, context) -> node(row))
            .list();
    Map<String, Integer> places = new HashMap<>();
    for (NodeRow node : nodes) {
      places.put(node.key(), places.size());
    }
    List<WholeGraph.Tie> ties = new ArrayList<>();
    handle
        .createQuery("SELECT source, target, kind, weight FROM edges")
        .setFetchSize(FETCH)
        .map((row, context) -> tie(row, places))
        .forEach(tie -> ties.addAll(tie));
    ties.sort(ORDER);
    return new WholeGraph(nodes, ties);
  }

  private static NodeRow node(ResultSet row) throws SQLException {
    return new NodeRow(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
  }

  /** None while one of its ends has not arrived yet. */
  private static List<WholeGraph.Tie> tie(ResultSet row, Map<String, Integer> places)
      throws SQLException {
    Integer source = places.get(row.getString(1));
    Integer target = places.get(row.getString(2));
    return source == null || target == null
        ? List.of()
        : List.of(new WholeGraph.Tie(source, target, row.getString(3).intern(), row.getDouble(4)));
  }

  private static void write(Handle handle, List<NodeFacts> facts, List<Long> changes) {
    Columns.update(handle, UPSERT, facts)
        .text("keys", each -> each.node().key())
        .text("kinds", each -> each.node().kind())
        .text("languages", each -> each.node().language())
        .with("importance", Double.class, NodeFacts::importance)
        .text("communities", NodeFacts::community)
        .with("in", Integer.class, NodeFacts::linksIn)
        .with("out", Integer.class, NodeFacts::linksOut)
        .statement()
        .execute();
    handle
        .createUpdate(
            "DELETE FROM graph_facts WHERE NOT EXISTS"
                + " (SELECT FROM nodes WHERE nodes.key = graph_facts.key)")
        .execute();
    handle
        .createUpdate("DELETE FROM graph_queue WHERE number = ANY(:changes)")
        .bindArray("changes", Long.class, changes)
        .execute();
  }
}
