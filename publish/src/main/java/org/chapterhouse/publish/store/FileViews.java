package org.chapterhouse.publish.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Images and other files, as of one snapshot. */
public final class FileViews {

  private static final String LIVE =
      "SELECT path, hash, size, width, height FROM assets WHERE state = 'PRESENT'";

  private final Handle handle;

  FileViews(Handle handle) {
    this.handle = handle;
  }

  /** Those of the paths that are there, by path. */
  public Map<String, StoredFile> at(Collection<String> paths) {
    if (paths.isEmpty()) {
      return Map.of();
    }
    return handle
        .createQuery(LIVE + " AND path = ANY(:paths)")
        .bindArray("paths", String.class, paths)
        .map((row, context) -> fileOf(row))
        .collect(Collectors.toMap(StoredFile::path, file -> file));
  }

  /** A live file of that content and name, wherever it lies. */
  public Optional<StoredFile> named(String hash, String name) {
    return handle
        .createQuery(
            LIVE
                + " AND hash = :hash AND (path = :name OR right(path, length(:name) + 1) ="
                + " '/' || :name) ORDER BY path LIMIT 1")
        .bind("hash", hash)
        .bind("name", name)
        .map((row, context) -> fileOf(row))
        .findOne();
  }

  /**
   * Part of a content; only that part is read.
   *
   * @param from first byte, from 0
   */
  public byte[] bytes(String hash, long from, int length) {
    return handle
        .createQuery(
            "SELECT substring(content FROM :from FOR :length) FROM blobs WHERE hash = :hash")
        .bind("from", (int) from + 1)
        .bind("length", length)
        .bind("hash", hash)
        .map((row, context) -> row.getBytes(1))
        .one();
  }

  private static StoredFile fileOf(ResultSet row) throws SQLException {
    return new StoredFile(
        row.getString(1), row.getString(2), row.getLong(3), row.getInt(4), row.getInt(5));
  }
}
