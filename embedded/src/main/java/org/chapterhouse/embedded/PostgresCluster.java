package org.chapterhouse.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of one PostgreSQL cluster: {@code cluster/}, its log, and the mark that says the first
 * start was finished. Without the mark the cluster is made anew, since nobody can have used it.
 */
final class PostgresCluster {

  private static final int SHOWN_LOG_LINES = 15;

  private final Path directory;

  PostgresCluster(Path directory) {
    this.directory = directory.toAbsolutePath();
  }

  Path files() {
    return directory.resolve("cluster");
  }

  boolean isComplete() {
    return Files.exists(mark());
  }

  void markComplete() {
    try {
      Files.createFile(mark());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + mark(), e);
    }
  }

  /** Removes what an interrupted first start left. */
  void clear() {
    if (!Files.exists(files())) {
      return;
    }
    try (Stream<Path> paths = Files.walk(files())) {
      paths.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot clear " + files(), e);
    }
  }

  /** Runs the server; the caller has seen to it that no other one does. */
  EmbeddedPostgres run(int port) {
    ProcessBuilder.Redirect log = ProcessBuilder.Redirect.appendTo(log().toFile());
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(files())
            .setCleanDataDirectory(false)
            .setOverrideWorkingDirectory(PostgresBinaries.directory().toFile())
            .setRegisterShutdownHook(false) // stages need it until they have stopped
            .setPGStartupWait(Duration.ofSeconds(60))
            .setErrorRedirector(log)
            .setOutputRedirector(log)
            .setPort(port);
    // Without these Russian text loses case and stemming under a plain C locale.
    builder.setLocaleConfig("locale-provider", "builtin");
    builder.setLocaleConfig("builtin-locale", "C.UTF-8");
    PostgresSettings.ALL.forEach(builder::setServerConfig);
    try {
      return builder.start();
    } catch (IOException | IllegalStateException e) {
      throw new ServerStartException(
          "PostgreSQL does not start; " + log() + " ends with:\n" + lastWords(), e);
    }
  }

  private String lastWords() {
    try {
      List<String> lines = Files.readAllLines(log(), StandardCharsets.UTF_8);
      return String.join(
          "\n", lines.subList(Math.max(0, lines.size() - SHOWN_LOG_LINES), lines.size()));
    } catch (IOException e) {
      return "(cannot be read: " + e + ")";
    }
  }

  private Path mark() {
    return directory.resolve("cluster.complete");
  }

  private Path log() {
    return directory.resolve("postgres.log");
  }
}
