package org.chapterhouse.publish.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Live chapters of a language in folders, under letters and in parts, as of one snapshot. */
public final class NavigationViews {

  /** Everything below a folder; a slash sorts just before the digit 0. */
  private static final String BELOW =
      " slug COLLATE \"C\" >= :folder || '/' AND slug COLLATE \"C\" < :folder || '0'";

  private static final String LIVE =
      " FROM chapters WHERE state = 'PRESENT' AND language = :language";

  private static final String FOLDERS =
      """
      SELECT below.slug, coalesce(own.title, ''), below.count
      FROM (SELECT :prefix || split_part(substring(slug FROM length(:prefix) + 1), '/', 1) AS slug,
              count(*) AS count
            %s AND folder <> :folder AND (:folder = '' OR %s) GROUP BY 1) AS below
      LEFT JOIN chapters AS own ON own.id = :language || '/' || below.slug
        AND own.state = 'PRESENT'
      ORDER BY below.slug COLLATE "C" LIMIT :limit
      """
          .formatted(LIVE, BELOW);

  /** Chapters directly in a folder, but for those that stand for a folder themselves. */
  private static final String IN_FOLDER =
      LIVE
          + " AND folder = :folder AND NOT EXISTS (SELECT FROM chapters AS below"
          + " WHERE below.state = 'PRESENT' AND below.language = :language"
          + " AND below.slug COLLATE \"C\" >= chapters.slug || '/'"
          + " AND below.slug COLLATE \"C\" < chapters.slug || '0')";

  private static final String PARTS =
      """
      SELECT DISTINCT ON (id) part, n, chapters.slug, id, title
      FROM unnest(:parts, :slugs) WITH ORDINALITY AS entry (part, name, n)
      CROSS JOIN LATERAL (
        SELECT id, slug, title FROM chapters
        WHERE id = :language || '/' || rtrim(entry.name, '/') AND state = 'PRESENT'
        UNION ALL
        SELECT id, slug, title FROM chapters
        WHERE entry.name LIKE '%/' AND state = 'PRESENT' AND language = :language
          AND slug COLLATE "C" >= entry.name
          AND slug COLLATE "C" < rtrim(entry.name, '/') || '0') AS chapters
      ORDER BY id, n
      """;

  private static final String PAGE = " OFFSET :offset LIMIT :limit";

  private final Handle handle;

  NavigationViews(Handle handle) {
    this.handle = handle;
  }

  /** Folders directly in a folder, the outermost one being empty, by slug. */
  public List<FolderLine> folders(String language, String folder, int limit) {
    return handle
        .createQuery(FOLDERS)
        .bind("language", language)
        .bind("folder", folder)
        .bind("prefix", folder.isEmpty() ? "" : folder + "/")
        .bind("limit", limit)
        .map((row, context) -> new FolderLine(row.getString(1), row.getString(2), row.getInt(3)))
        .list();
  }

  /** Chapters directly in a folder, by title. */
  public List<TitleLine> inFolder(String language, String folder, int offset, int limit) {
    return titles(
        handle
            .createQuery("SELECT id, title" + IN_FOLDER + " ORDER BY sort_title, id" + PAGE)
            .bind("folder", folder)
            .bind("offset", offset)
            .bind("limit", limit),
        language);
  }

  /** How many there are of those. */
  public int countInFolder(String language, String folder) {
    return handle
        .createQuery("SELECT count(*)" + IN_FOLDER)
        .bind("language", language)
        .bind("folder", folder)
        .mapTo(Integer.class)
        .one();
  }

  /** How many titles begin with each letter; {@code #} stands for what is no letter. */
  public SortedMap<String, Integer> letters(String language) {
    return handle
        .createQuery("SELECT letter, count(*)" + LIVE + " GROUP BY letter")
        .bind("language", language)
        .map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum, TreeMap::new));
  }

  /** Chapters whose titles begin with a letter, by title. */
  public List<TitleLine> underLetter(String language, String letter, int offset, int limit) {
    return titles(
        handle
            .createQuery(
                "SELECT id, title" + LIVE + " AND letter = :letter ORDER BY sort_title, id" + PAGE)
            .bind("letter", letter)
            .bind("offset", offset)
            .bind("limit", limit),
        language);
  }

  /** The chapters around one in its folder, itself left out, by title, at most so many each way. */
  public Around around(String language, String folder, TitleLine chapter, int limit) {
    List<TitleLine> before = new ArrayList<>(beside(language, folder, chapter, limit, "<", "DESC"));
    Collections.reverse(before);
    return new Around(before, beside(language, folder, chapter, limit, ">", "ASC"));
  }

  private List<TitleLine> beside(
      String language, String folder, TitleLine chapter, int limit, String side, String order) {
    return titles(
        handle
            .createQuery(
                "SELECT id, title%s AND folder = :folder AND (sort_title, id) %s"
                        .formatted(LIVE, side)
                    + " (left(lower(:title), 60), :id) ORDER BY sort_title %s, id %s LIMIT :limit"
                        .formatted(order, order))
            .bind("folder", folder)
            .bind("title", chapter.title())
            .bind("id", chapter.id())
            .bind("limit", limit),
        language);
  }

  /** Titles of the slugs that are live chapters, by slug. */
  public Map<String, String> titles(String language, Collection<String> slugs) {
    List<String> ids = slugs.stream().map(slug -> language + "/" + slug).toList();
    return titles(
            handle
                .createQuery("SELECT id, title" + LIVE + " AND id = ANY(:ids)")
                .bindArray("ids", String.class, ids),
            language)
        .stream()
        .collect(Collectors.toMap(TitleLine::slug, TitleLine::title));
  }

  /** Titles of those of the chapters that are live, by id. */
  public Map<String, String> titlesOf(Collection<String> ids) {
    return handle
        .createQuery("SELECT id, title FROM chapters WHERE state = 'PRESENT' AND id = ANY(:ids)")
        .bindArray("ids", String.class, ids)
        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Of the chapters of each name the one nearest to the root: its id, by name. */
  public Map<String, String> byWikiName(String language, Collection<String> names) {
    if (names.isEmpty()) {
      return Map.of();
    }
    return handle
        .createQuery(
            "SELECT DISTINCT ON (wiki_name) wiki_name, id%s AND wiki_name = ANY(:names)"
                    .formatted(LIVE)
                + " ORDER BY wiki_name, length(slug) - length(replace(slug, '/', '')),"
                + " id COLLATE \"C\"")
        .bind("language", language)
        .bindArray("names", String.class, names)
        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Chapters of the same last segment elsewhere, then those of the folder it would lie in. */
  public List<TitleLine> alike(String language, String slug, int limit) {
    return titles(
        handle
            .createQuery(
                "SELECT id, title%s AND (slug = :name OR right(slug, length(:name) + 1) ="
                        .formatted(LIVE)
                    + " '/' || :name OR folder = :folder OR slug = :folder)"
                    + " ORDER BY folder = :folder, sort_title, id LIMIT :limit")
            .bind("name", slug.substring(slug.lastIndexOf('/') + 1))
            .bind("folder", slug.contains("/") ? slug.substring(0, slug.lastIndexOf('/')) : "/")
            .bind("limit", limit),
        language);
  }

  /** The chapters of the parts in reading order, each where it is named first. */
  public List<PartLine> inParts(String language, List<PartEntry> entries) {
    record Ordered(long entry, String slug, PartLine line) {}

    return Columns.query(handle, PARTS, entries)
        .with("parts", Integer.class, PartEntry::part)
        .text("slugs", PartEntry::slug)
        .statement()
        .bind("language", language)
        .map(
            (row, context) ->
                new Ordered(
                    row.getLong(2),
                    row.getString(3),
                    new PartLine(row.getInt(1), row.getString(4), row.getString(5))))
        .stream()
        .sorted(Comparator.comparingLong(Ordered::entry).thenComparing(Ordered::slug))
        .map(Ordered::line)
        .toList();
  }

  private static List<TitleLine> titles(Query query, String language) {
    return query
        .bind("language", language)
        .map((row, context) -> new TitleLine(row.getString(1), row.getString(2)))
        .list();
  }
}
