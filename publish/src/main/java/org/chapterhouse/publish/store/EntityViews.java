package org.chapterhouse.publish.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Asks what chapters name, within one snapshot. */
public final class EntityViews {

  private static final String NAMING =
      """
      SELECT chapters.id, chapters.title, jsonb_agg(edges.evidence ORDER BY edges.kind DESC)
      FROM edges JOIN chapters ON chapters.id = substring(edges.source FROM 9)
        AND chapters.state = 'PRESENT'
      WHERE edges.target = :key AND edges.kind IN ('NAMES', 'MENTIONS')
      GROUP BY chapters.id
      ORDER BY chapters.language <> :language, chapters.sort_title, chapters.id
      LIMIT :limit OFFSET :offset
      """;

  private static final String COUNT =
      """
      SELECT count(DISTINCT edges.source)
      FROM edges JOIN chapters ON chapters.id = substring(edges.source FROM 9)
        AND chapters.state = 'PRESENT'
      WHERE edges.target = :key AND edges.kind IN ('NAMES', 'MENTIONS')
      """;

  private static final String TOGETHER =
      """
      SELECT nodes.key, nodes.kind, nodes.label, nodes.language, count(DISTINCT other.source)
      FROM edges AS mine
      JOIN edges AS other ON other.source = mine.source AND other.target <> mine.target
        AND other.kind IN ('NAMES', 'MENTIONS')
      JOIN nodes ON nodes.key = other.target AND nodes.kind NOT IN ('CHAPTER', 'YEAR')
      WHERE mine.target = :key AND mine.kind IN ('NAMES', 'MENTIONS')
      GROUP BY nodes.key ORDER BY count(DISTINCT other.source) DESC, nodes.key COLLATE "C"
      LIMIT :limit
      """;

  private static final String CALLED =
      """
      SELECT key FROM nodes
      WHERE lower(left(label, 60)) = lower(left(:label, 60)) AND language IN (:language, '')
      ORDER BY kind <> 'CHAPTER', key COLLATE "C" LIMIT 1
      """;

  private final Handle handle;

  EntityViews(Handle handle) {
    this.handle = handle;
  }

  /** Chapters that name an entity, those of a language first, then by title. */
  public List<NamingLine> naming(String key, String language, int offset, int limit) {
    return handle
        .createQuery(NAMING)
        .bind("key", key)
        .bind("language", language)
        .bind("offset", offset)
        .bind("limit", limit)
        .map((row, context) -> new NamingLine(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }

  /** How many chapters name an entity. */
  public int countNaming(String key) {
    return handle.createQuery(COUNT).bind("key", key).mapTo(Integer.class).one();
  }

  /** Entities that the same chapters name, those of most chapters first. */
  public List<CountedNode> together(String key, int limit) {
    return handle
        .createQuery(TOGETHER)
        .bind("key", key)
        .bind("limit", limit)
        .map(
            (row, context) ->
                new CountedNode(
                    new NodeRow(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                    row.getInt(5)))
        .list();
  }

  /** Key of the chapter of a language, or else of the entity, that is called so. */
  public Optional<String> called(String label, String language) {
    return handle
        .createQuery(CALLED)
        .bind("label", label)
        .bind("language", language)
        .mapTo(String.class)
        .findOne();
  }
}
