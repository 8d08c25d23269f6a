package org.chapterhouse.publish.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Asks what the whole graph says about its nodes, within one snapshot. */
public final class GraphFactViews {

  private static final String FACTS =
      """
      SELECT facts.key, facts.kind, nodes.label, facts.language, facts.importance,
        facts.community, facts.links_in, facts.links_out
      FROM graph_facts AS facts JOIN nodes ON nodes.key = facts.key
      """;

  private static final String IMPORTANT =
      FACTS
          + """
          WHERE facts.kind = ANY(:kinds) AND (facts.language = '' OR facts.language = ANY(:languages))
            AND (:community = '' OR facts.community = :community)
            AND (facts.importance, :after) < (:importance, facts.key COLLATE "C")
          ORDER BY facts.importance DESC, facts.key COLLATE "C" LIMIT :limit
          """;

  private static final String ORPHANS =
      FACTS
          + """
          WHERE facts.kind = 'CHAPTER' AND (facts.links_in = 0 OR facts.links_out = 0)
            AND (NOT :noneIn OR facts.links_in = 0) AND (NOT :noneOut OR facts.links_out = 0)
            AND facts.language = ANY(:languages) AND facts.key COLLATE "C" > :after
          ORDER BY facts.key COLLATE "C" LIMIT :limit
          """;

  private static final String COMMUNITIES =
      """
      SELECT community, count(*) AS size,
        count(*) FILTER (WHERE kind = 'CHAPTER' AND language = ANY(:languages)) AS chapters
      FROM graph_facts WHERE community <> '' GROUP BY community
      HAVING count(*) FILTER (WHERE kind = 'CHAPTER' AND language = ANY(:languages)) > 0
        AND (count(*), :after) < (:size, community COLLATE "C")
      ORDER BY count(*) DESC, community COLLATE "C" LIMIT :limit
      """;

  private static final String TOP =
      """
      SELECT key, kind, label, language, importance, community, links_in, links_out
      FROM (SELECT facts.key, facts.kind, nodes.label, facts.language, facts.importance,
              facts.community, facts.links_in, facts.links_out,
              row_number() OVER (PARTITION BY facts.community, facts.kind = 'CHAPTER'
                ORDER BY facts.importance DESC, facts.key COLLATE "C") AS place
            FROM graph_facts AS facts JOIN nodes ON nodes.key = facts.key
            WHERE facts.community = ANY(:communities) AND facts.kind <> 'YEAR'
              AND (facts.language = '' OR facts.language = ANY(:languages))) AS ranked
      WHERE place <= :each ORDER BY community COLLATE "C", importance DESC, key COLLATE "C"
      """;

  private static final String SIZE =
      """
      SELECT count(*) FILTER (WHERE kind = 'CHAPTER' AND language = ANY(:languages)),
        count(*) FILTER (WHERE kind <> 'CHAPTER'),
        coalesce(sum(links_out) FILTER (WHERE language = ANY(:languages)), 0)
      FROM graph_facts
      """;

  private final Handle handle;

  GraphFactViews(Handle handle) {
    this.handle = handle;
  }

  /** Whether the facts are those of the graph as it is, not of one a moment ago. */
  public boolean areCurrent() {
    return !GraphFactTables.isBehind(handle);
  }

  /** How much the graph holds. */
  public GraphSize size(Collection<String> languages) {
    return handle
        .createQuery(SIZE)
        .bindArray("languages", String.class, languages)
        .map((row, context) -> new GraphSize(row.getInt(1), row.getInt(2), row.getInt(3)))
        .one();
  }

  /**
   * Nodes by importance, those behind a place.
   *
   * @param languages of chapters; what is no chapter has none
   * @param community only its nodes; all when empty
   */
  public List<NodeFacts> important(
      Collection<String> kinds,
      Collection<String> languages,
      String community,
      FactsPlace behind,
      int limit) {
    return facts(
        handle
            .createQuery(IMPORTANT)
            .bindArray("kinds", String.class, kinds)
            .bindArray("languages", String.class, languages)
            .bind("community", community)
            .bind("importance", behind.number())
            .bind("after", behind.key())
            .bind("limit", limit));
  }

  /**
   * Chapters by key that nothing links to or that link to nothing, those behind a key.
   *
   * @param noneIn only those that nothing links to
   * @param noneOut only those that link to nothing
   */
  public List<NodeFacts> orphans(
      Collection<String> languages, boolean noneIn, boolean noneOut, String after, int limit) {
    return facts(
        handle
            .createQuery(ORPHANS)
            .bindArray("languages", String.class, languages)
            .bind("noneIn", noneIn)
            .bind("noneOut", noneOut)
            .bind("after", after)
            .bind("limit", limit));
  }

  /** Communities with chapters of these languages, the largest first, those behind a place. */
  public List<CommunityLine> communities(
      Collection<String> languages, FactsPlace behind, int limit) {
    return handle
        .createQuery(COMMUNITIES)
        .bindArray("languages", String.class, languages)
        .bind("size", behind.number())
        .bind("after", behind.key())
        .bind("limit", limit)
        .map((row, context) -> new CommunityLine(row.getString(1), row.getInt(2), row.getInt(3)))
        .list();
  }

  /** The most important chapters and entities of each community, so many of either. */
  public Map<String, List<NodeFacts>> top(
      Collection<String> communities, Collection<String> languages, int each) {
    return facts(
            handle
                .createQuery(TOP)
                .bindArray("communities", String.class, communities)
                .bindArray("languages", String.class, languages)
                .bind("each", each))
        .stream()
        .collect(Collectors.groupingBy(NodeFacts::community));
  }

  private static List<NodeFacts> facts(Query query) {
    return query.map((row, context) -> facts(row)).list();
  }

  private static NodeFacts facts(ResultSet row) throws SQLException {
    return new NodeFacts(
        new NodeRow(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
        row.getDouble(5),
        row.getString(6),
        row.getInt(7),
        row.getInt(8));
  }
}
