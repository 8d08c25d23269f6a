package org.chapterhouse.publish.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works off the queue of chapters to index. One transaction takes rows from the queue, reads the
 * chapters as they are by then and writes what search knows of them; only one instance does so at a
 * time, so that what is read last is written last. Not for use by several threads.
 */
public final class SearchIndex {

  /** Returned by {@link #work} while another instance is at it. */
  public static final int BUSY = -1;

  private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
  private static final int BATCH_ROWS = 128;
  private static final long BATCH_BYTES = 1L << 20;
  private static final long LOCK = 0x63687365617263L; // any number nobody else takes
  private static final int REMEMBERED_WORDS = 400_000;

  private final PublishDatabase database;
  private final Predicate<Handle> exclusion;
  private final Set<String> knownWords = new HashSet<>();

  public SearchIndex(PublishDatabase database) {
    this(database, SearchIndex::lock);
  }

  /**
   * @param exclusion whether this transaction may go on; for tests
   */
  SearchIndex(PublishDatabase database, Predicate<Handle> exclusion) {
    this.database = database;
    this.exclusion = exclusion;
  }

  /** Ends with the transaction, and with the connection of an instance that dies. */
  private static boolean lock(Handle handle) {
    return handle.select("SELECT pg_try_advisory_xact_lock(?)", LOCK).mapTo(Boolean.class).one();
  }

  /** A queued chapter with the size of its content. */
  private record Queued(long number, String chapter, long bytes) {}

  /**
   * Indexes the chapters that have waited longest.
   *
   * @param read what search is to keep of a chapter
   * @return how many rows of the queue were worked off, or {@link #BUSY}
   */
  public int work(Function<ChapterRow, SearchRow> read) {
    Map<String, Set<String>> added = new LinkedHashMap<>();
    int rows = database.jdbi().inTransaction(handle -> work(handle, read, added));
    if (knownWords.size() > REMEMBERED_WORDS) {
      knownWords.clear();
    }
    added.forEach((language, words) -> words.forEach(word -> knownWords.add(language + word)));
    return rows;
  }

  private int work(
      Handle handle, Function<ChapterRow, SearchRow> read, Map<String, Set<String>> added) {
    // A crash that loses this keeps the rows of the queue too, and it is done again.
    handle.execute("SET LOCAL synchronous_commit = off");
    if (!exclusion.test(handle)) {
      return BUSY;
    }
    List<Queued> queued = oldest(handle);
    if (queued.isEmpty()) {
      return 0;
    }
    List<String> gone =
        new ArrayList<>(new HashSet<>(queued.stream().map(Queued::chapter).toList()));
    List<SearchRow> rows = new Views(handle).liveChapters(gone).stream().map(read).toList();
    rows.forEach(row -> gone.remove(row.id()));
    SearchTable.delete(handle, gone);
    write(handle, rows);
    addWords(handle, rows, added);
    handle
        .createUpdate("DELETE FROM search_queue WHERE number = ANY(:numbers)")
        .bindArray("numbers", Long.class, queued.stream().map(Queued::number).toList())
        .execute();
    handle.execute("NOTIFY " + PositionStore.CHANNEL);
    return queued.size();
  }

  private static List<Queued> oldest(Handle handle) {
    List<Queued> rows =
        handle
            .select(
                "SELECT number, chapter_id, coalesce(octet_length(content), 0) FROM search_queue"
                    + " LEFT JOIN chapters ON chapters.id = chapter_id ORDER BY number LIMIT ?",
                BATCH_ROWS)
            .map((row, context) -> new Queued(row.getLong(1), row.getString(2), row.getLong(3)))
            .list();
    long bytes = 0;
    int taken = 0;
    while (taken < rows.size() && (taken == 0 || bytes < BATCH_BYTES)) {
      bytes += rows.get(taken++).bytes();
    }
    return rows.subList(0, taken);
  }

  private static void write(Handle handle, List<SearchRow> rows) {
    handle.savepoint("rows");
    try {
      SearchTable.upsert(handle, rows);
      handle.releaseSavepoint("rows");
    } catch (JdbiException e) {
      if (!ValueErrors.isOne(e)) {
        throw e;
      }
      handle.rollbackToSavepoint("rows");
      rows.forEach(row -> writeAlone(handle, row));
    }
  }

  private static void writeAlone(Handle handle, SearchRow row) {
    handle.savepoint("row");
    try {
      SearchTable.upsert(handle, List.of(row));
      handle.releaseSavepoint("row");
    } catch (JdbiException e) {
      if (!ValueErrors.isOne(e)) {
        throw e;
      }
      LOG.warn(
          "search finds {} by its title only", row.id(), e.getCause()); // not e: it holds the text
      handle.rollbackToSavepoint("row");
      SearchTable.upsert(handle, List.of(row.titleOnly()));
    }
  }

  private void addWords(Handle handle, List<SearchRow> rows, Map<String, Set<String>> added) {
    for (SearchRow row : rows) {
      Set<String> fresh = added.computeIfAbsent(row.language(), any -> new HashSet<>());
      for (String word : row.vocabulary()) {
        if (!knownWords.contains(row.language() + word)) {
          fresh.add(word);
        }
      }
    }
    added.forEach((language, words) -> SearchTable.addWords(handle, language, words));
  }
}
