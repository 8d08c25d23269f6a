package org.chapterhouse.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where PostgreSQL's programs are unpacked: once per user, shared by all data directories, because
 * unpacking takes seconds.
 */
final class PostgresBinaries {

  private PostgresBinaries() {}

  /** {@code $XDG_CACHE_HOME/chapterhouse/postgresql}, created where there is none. */
  static Path directory() {
    String cache = System.getenv("XDG_CACHE_HOME");
    Path base =
        cache == null || cache.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(cache);
    Path directory = base.resolve("chapterhouse").resolve("postgresql");
    try {
      return Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot create " + directory + " for PostgreSQL's programs: set XDG_CACHE_HOME", e);
    }
  }
}
