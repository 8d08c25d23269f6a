package org.chapterhouse.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentWatchTest {

  // macOS has no native watch: the JDK looks every few seconds there.
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @TempDir Path temporary;

  private final Told told = new Told();
  private Path folder;
  private ContentWatch watch;

  @BeforeEach
  void start() throws IOException {
    folder = temporary.toRealPath();
    Files.createDirectories(folder.resolve("en/old"));
    Files.writeString(folder.resolve("en/old/kafka.md"), "# Kafka\n");
    watch = ContentWatch.start(folder, told);
  }

  @AfterEach
  void stop() {
    watch.close();
  }

  @Test
  void tellsOfAChangedFile() throws IOException {
    Files.writeString(folder.resolve("en/old/kafka.md"), "# Apache Kafka\n");

    await().atMost(LIMIT).until(() -> told.has("en/old/kafka.md"));
  }

  @Test
  void tellsOfARemovedFile() throws IOException {
    Files.delete(folder.resolve("en/old/kafka.md"));

    await().atMost(LIMIT).until(() -> told.has("en/old/kafka.md"));
  }

  @Test
  void tellsOfFilesInAFolderThatCameWhole() throws IOException {
    Path elsewhere = Files.createDirectories(temporary.resolve(".staging/new"));
    Files.writeString(elsewhere.resolve("raft.md"), "# Raft\n");

    Files.move(elsewhere, folder.resolve("en/new"));

    await().atMost(LIMIT).until(() -> told.has("en/new/raft.md"));
  }

  @Test
  void followsAFolderThatCameLater() throws IOException {
    Files.createDirectories(folder.resolve("en/new"));
    await().atMost(LIMIT).until(() -> told.has("en/new"));

    Files.writeString(folder.resolve("en/new/raft.md"), "# Raft\n");

    await().atMost(LIMIT).until(() -> told.has("en/new/raft.md"));
  }

  @Test
  void tellsOfAFolderThatWentAway() throws IOException {
    Files.move(
        folder.resolve("en/old"), Files.createDirectory(folder.resolve(".bin")).resolve("old"));

    await().atMost(LIMIT).until(() -> told.has("en/old"));
  }

  @Test
  void tellsBothHalvesOfARenameAtOnce() throws IOException {
    Files.move(folder.resolve("en/old/kafka.md"), folder.resolve("en/old/log.md"));

    await().atMost(LIMIT).until(() -> told.has("en/old/log.md"));
    assertThat(told.batchWith("en/old/log.md")).contains(folder.resolve("en/old/kafka.md"));
  }

  private final class Told implements ContentWatch.Listener {

    private final List<Set<Path>> batches = new ArrayList<>();

    @Override
    public synchronized void changed(Set<Path> places) {
      batches.add(places);
    }

    @Override
    public void lostTrack() {
      throw new IllegalStateException("a handful of events is never too many");
    }

    synchronized boolean has(String path) {
      return batches.stream().anyMatch(batch -> batch.contains(folder.resolve(path)));
    }

    synchronized Set<Path> batchWith(String path) {
      return batches.stream()
          .filter(batch -> batch.contains(folder.resolve(path)))
          .findFirst()
          .orElseThrow();
    }
  }
}
