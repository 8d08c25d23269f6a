package org.chapterhouse.publish.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** What surrounds a chapter in the web of chapters, as of one snapshot. */
public final class Surroundings {

  private static final String LINKING_SENTENCES =
      """
      SELECT back.source, coalesce(chapters.title, back.source), coalesce(links.sentence, ''),
        coalesce(links.text, back.text)
      FROM (SELECT source, min(position) AS position, min(text) AS text
            FROM backlinks WHERE target = :id GROUP BY source
            ORDER BY min(position) LIMIT :limit) AS back
      LEFT JOIN chapters ON chapters.id = back.source AND chapters.state = 'PRESENT'
      LEFT JOIN links ON links.source = back.source AND links.target = :id
      ORDER BY back.position, links.position
      """;

  private static final String ENTITIES =
      """
      SELECT nodes.key, nodes.kind, nodes.label, coalesce(others.id, ''),
        coalesce(others.title, '')
      FROM (SELECT DISTINCT target FROM edges
            WHERE source = :node AND kind IN ('NAMES', 'MENTIONS')) AS mine
      JOIN nodes ON nodes.key = mine.target AND nodes.kind <> 'CHAPTER'
      LEFT JOIN LATERAL (
        SELECT DISTINCT chapters.id, chapters.title FROM edges AS other
        JOIN chapters ON chapters.id = substring(other.source FROM 9)
          AND chapters.state = 'PRESENT'
        WHERE other.target = mine.target AND other.kind IN ('NAMES', 'MENTIONS')
          AND other.source <> :node AND other.source LIKE :sameLanguage
        ORDER BY chapters.title, chapters.id LIMIT :limit) AS others ON true
      ORDER BY nodes.kind, nodes.label, nodes.key, others.title, others.id
      """;

  private static final String RELATED =
      """
      SELECT chapters.id, chapters.title, ARRAY(
        SELECT reason.value ->> 'text'
        FROM jsonb_array_elements(related.value -> 'reasons') WITH ORDINALITY AS reason (value, n)
        WHERE reason.value ->> 'text' <> '' ORDER BY reason.n LIMIT 3)
      FROM ties
      CROSS JOIN LATERAL jsonb_array_elements(ties.related) WITH ORDINALITY AS related (value, n)
      JOIN chapters ON chapters.id = related.value ->> 'target' AND chapters.state = 'PRESENT'
      WHERE ties.id = :id ORDER BY related.n LIMIT :limit
      """;

  private static final String LINKED_TO =
      """
      SELECT chapters.id, chapters.title
      FROM (SELECT target, min(position) AS position FROM links
            WHERE source = :id AND target <> :id GROUP BY target) AS mine
      JOIN chapters ON chapters.id = mine.target AND chapters.state = 'PRESENT'
      ORDER BY mine.position LIMIT :limit
      """;

  private final Handle handle;

  Surroundings(Handle handle) {
    this.handle = handle;
  }

  /** How many chapters link to one. */
  public int linkingChapters(String id) {
    return handle
        .createQuery("SELECT count(DISTINCT source) FROM backlinks WHERE target = :id")
        .bind("id", id)
        .mapTo(Integer.class)
        .one();
  }

  /** Who links to a chapter and how, in the order of its backlinks, the first so many chapters. */
  public List<LinkingSentence> linkingSentences(String id, int limit) {
    return handle
        .createQuery(LINKING_SENTENCES)
        .bind("id", id)
        .bind("limit", limit)
        .map(
            (row, context) ->
                new LinkingSentence(
                    row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
        .list();
  }

  /** Entities a chapter names, by kind and label, a line for each of some others that do. */
  public List<EntityLine> entities(String id, int limit) {
    String language = id.substring(0, id.indexOf('/'));
    return handle
        .createQuery(ENTITIES)
        .bind("node", "chapter:" + id)
        .bind("sameLanguage", "chapter:" + language + "/%")
        .bind("limit", limit)
        .map(
            (row, context) ->
                new EntityLine(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5)))
        .list();
  }

  /** Chapters one links to, in the order it does. */
  public List<TitleLine> linkedTo(String id, int limit) {
    return handle
        .createQuery(LINKED_TO)
        .bind("id", id)
        .bind("limit", limit)
        .map((row, context) -> new TitleLine(row.getString(1), row.getString(2)))
        .list();
  }

  /** Chapters worth reading next, the closest first. */
  public List<RelatedLine> related(String id, int limit) {
    return handle
        .createQuery(RELATED)
        .bind("id", id)
        .bind("limit", limit)
        .map(
            (row, context) ->
                new RelatedLine(
                    row.getString(1),
                    row.getString(2),
                    List.of((String[]) row.getArray(3).getArray())))
        .list();
  }
}
