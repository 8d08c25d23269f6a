package org.chapterhouse.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server process of a PostgreSQL cluster, found through {@code postmaster.pid}. It outlives a
 * killed JVM, so whoever starts the cluster again ends it first, but only when the process named
 * there is a postgres working on this very cluster: process ids are reused.
 */
final class Postmaster {

  private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
  private static final long PATIENCE_SECONDS = 30;

  private final Path cluster;

  Postmaster(Path cluster) {
    this.cluster = cluster.toAbsolutePath();
  }

  /** Ends a postgres that was left behind, and waits for it; does nothing when there is none. */
  void stopLeftover() {
    Optional<ProcessHandle> left = process();
    left.ifPresent(this::stop);
    if (left.isEmpty()) {
      forgetProcess();
    }
  }

  /** The live postgres of this cluster. */
  Optional<ProcessHandle> process() {
    return pid().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive).filter(this::isOurs);
  }

  private boolean isOurs(ProcessHandle process) {
    List<String> words = commandLine(process);
    return !words.isEmpty()
        && Path.of(words.get(0)).endsWith("postgres")
        && words.contains(cluster.toString());
  }

  private static List<String> commandLine(ProcessHandle process) {
    Path linux = Path.of("/proc", Long.toString(process.pid()), "cmdline");
    try {
      if (Files.isReadable(linux)) {
        return Arrays.asList(Files.readString(linux, StandardCharsets.UTF_8).split("\0", -1));
      }
    } catch (IOException e) {
      LOG.debug("process {} went away while being looked at", process.pid(), e);
      return List.of();
    }
    List<String> words = new ArrayList<>();
    process.info().command().ifPresent(words::add);
    process.info().arguments().map(Arrays::asList).ifPresent(words::addAll);
    return words;
  }

  private void stop(ProcessHandle postgres) {
    LOG.info("stopping PostgreSQL {}, left behind in {}", postgres.pid(), cluster);
    interrupt(postgres);
    try {
      postgres.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new ServerStartException(
          "PostgreSQL, process " + postgres.pid() + ", still runs in " + cluster + ": stop it", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerStartException("interrupted while stopping PostgreSQL in " + cluster, e);
    }
  }

  /** SIGINT asks for a fast shutdown; what Java can send waits for every client to go. */
  private static void interrupt(ProcessHandle postgres) {
    List<String> command = List.of("kill", "-INT", Long.toString(postgres.pid()));
    try {
      new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run " + command, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** PostgreSQL refuses to start while any process has the id in this file, ours or not. */
  private void forgetProcess() {
    try {
      Files.deleteIfExists(pidFile());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete the stale " + pidFile(), e);
    }
  }

  private Optional<Long> pid() {
    try {
      return Files.exists(pidFile())
          ? Files.readAllLines(pidFile()).stream().findFirst().map(String::strip).map(Long::valueOf)
          : Optional.empty();
    } catch (IOException | NumberFormatException e) {
      throw new ServerStartException("cannot make sense of " + pidFile() + ": delete it", e);
    }
  }

  private Path pidFile() {
    return cluster.resolve("postmaster.pid");
  }
}
