package org.chapterhouse.publish.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The views as of one snapshot. */
public final class Views {

  private static final String LINE =
      "SELECT id, path, title, revision, sequence, content_hash, edited_at FROM chapters"
          + " WHERE state = 'PRESENT'";

  private static final String CHAPTER =
      "SELECT id, path, title, state, revision, sequence, content, content_hash, moved_to,"
          + " edited_at, author FROM chapters";

  /** A cycle of redirects leads to no live chapter, so it needs no case of its own. */
  private static final String LIVE_TARGETS =
      """
      WITH RECURSIVE hop (origin, id, hops) AS (
        SELECT asked.id, asked.id, 0 FROM unnest(:ids) AS asked (id)
        UNION ALL
        SELECT hop.origin, chapters.moved_to, hop.hops + 1
        FROM hop JOIN chapters ON chapters.id = hop.id
        WHERE chapters.state = 'REMOVED' AND chapters.moved_to <> '' AND hop.hops < 8)
      SELECT hop.origin, chapters.id
      FROM hop JOIN chapters ON chapters.id = hop.id AND chapters.state = 'PRESENT'
      """;

  private final Handle handle;

  Views(Handle handle) {
    this.handle = handle;
  }

  /** Published figures about readers. */
  public FigureViews figures() {
    return new FigureViews(handle);
  }

  /** The latest state of a chapter, removed ones included. */
  public Optional<ChapterRow> chapter(String id) {
    return handle
        .select(CHAPTER + " WHERE id = ?", id)
        .map((row, context) -> chapterOf(row))
        .findOne();
  }

  /** Those of the chapters that are live, with their contents. */
  List<ChapterRow> liveChapters(Collection<String> ids) {
    return handle
        .createQuery(CHAPTER + " WHERE id = ANY(:ids) AND state = 'PRESENT' ORDER BY id")
        .bindArray("ids", String.class, ids)
        .map((row, context) -> chapterOf(row))
        .list();
  }

  private static ChapterRow chapterOf(ResultSet row) throws SQLException {
    return new ChapterRow(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        ChapterState.valueOf(row.getString(4)),
        row.getLong(5),
        row.getLong(6),
        row.getBytes(7),
        row.getString(8),
        row.getString(9),
        row.getTimestamp(10).toInstant(),
        row.getString(11));
  }

  /** The ties of a chapter, with the revision they were worked out for. */
  public Optional<TiesRow> ties(String id) {
    return handle
        .select(
            "SELECT revision, sequence, content_hash, hash, broken, mentions, related"
                + " FROM ties WHERE id = ?",
            id)
        .map(
            (row, context) ->
                new TiesRow(
                    id,
                    row.getLong(1),
                    row.getLong(2),
                    row.getString(3),
                    row.getString(4),
                    links(id),
                    backlinks(id),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7)))
        .findOne();
  }

  private List<LinkRow> links(String id) {
    return handle
        .select(
            "SELECT href, target, anchor, text, sentence, line FROM links WHERE source = ?"
                + " ORDER BY position",
            id)
        .map(
            (row, context) ->
                new LinkRow(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getInt(6)))
        .list();
  }

  private List<BacklinkRow> backlinks(String id) {
    return handle
        .select("SELECT source, text, anchor FROM backlinks WHERE target = ? ORDER BY position", id)
        .map(
            (row, context) -> new BacklinkRow(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }

  /**
   * Where ids lead, redirects followed for 8 hops at most; those that lead nowhere are left out.
   */
  public Map<String, String> liveTargets(Collection<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return handle
        .createQuery(LIVE_TARGETS)
        .bindArray("ids", String.class, ids)
        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, same) -> first));
  }

  /** Live chapters of the same slug in other languages, by language. */
  public List<ChapterLine> translations(String language, String slug) {
    return lines(
        LINE + " AND slug = ? AND language <> ? ORDER BY language", List.of(slug, language));
  }

  /** What surrounds a chapter: who links to it, what it names, what is related to it. */
  public Surroundings surroundings() {
    return new Surroundings(handle);
  }

  /** Phrases that name other chapters and are not linked yet. */
  public MentionViews mentions() {
    return new MentionViews(handle);
  }

  /** Folders, letters and parts. */
  public NavigationViews navigation() {
    return new NavigationViews(handle);
  }

  /** Images and other files. */
  public FileViews files() {
    return new FileViews(handle);
  }

  /** Live chapters of all languages, by id. */
  public List<ChapterLine> chapters() {
    return lines(LINE + " ORDER BY id COLLATE \"C\"", List.of());
  }

  /** Live chapters of one language, by id. */
  public List<ChapterLine> chapters(String language) {
    return lines(LINE + " AND language = ? ORDER BY id COLLATE \"C\"", List.of(language));
  }

  /** The chapters of a language edited last, newest first. */
  public List<ChapterLine> recent(String language, int limit) {
    return lines(
        LINE + " AND language = ? ORDER BY edited_at DESC, id LIMIT ?", List.of(language, limit));
  }

  /** How many live chapters each language has. */
  public Map<String, Integer> counts() {
    return handle
        .select("SELECT language, count(*) FROM chapters WHERE state = 'PRESENT' GROUP BY language")
        .map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private List<ChapterLine> lines(String sql, List<Object> arguments) {
    return handle.select(sql, arguments.toArray()).map((row, context) -> lineOf(row)).list();
  }

  static ChapterLine lineOf(ResultSet row) throws SQLException {
    return new ChapterLine(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        row.getLong(5),
        row.getString(6),
        row.getTimestamp(7).toInstant());
  }

  /** Lists of chapters in this snapshot. */
  public ChapterLists lists() {
    return new ChapterLists(handle);
  }

  /** The knowledge graph in this snapshot. */
  public GraphReader graph() {
    return new GraphReader(handle);
  }

  /** What the whole graph says about its nodes, as it was worked out last. */
  public GraphFactViews graphFacts() {
    return new GraphFactViews(handle);
  }

  /** What chapters name. */
  public EntityViews entities() {
    return new EntityViews(handle);
  }

  /** What search knows in this snapshot. */
  public SearchReader search() {
    return new SearchReader(handle);
  }
}
