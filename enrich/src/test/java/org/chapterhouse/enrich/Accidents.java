package org.chapterhouse.enrich;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/** What can happen to instances while edits go on. The edits happen between its steps. */
final class Accidents implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final House house;
  private EnrichApp app;

  Accidents(House house) {
    this.house = house;
    this.app = house.instance("first");
    app.start();
  }

  void restart(Runnable edits) {
    edits.run();
    app.close();
    edits.run();
    startFirst();
  }

  /** All stores have to be restored from Kafka. */
  void restartWithoutStores(Runnable edits) {
    edits.run();
    app.close();
    delete(house.settings("first").stateDirectory());
    edits.run();
    startFirst();
  }

  /** Tasks move to a second instance, which does some of the work, and back. */
  void secondInstanceComesAndGoes(Runnable edits) {
    awaitTasks(app);
    try (EnrichApp second = house.instance("second")) {
      second.start();
      awaitTasks(second);
      edits.run();
    }
    edits.run();
    await().atMost(PATIENCE).until(() -> app.partitions().size() == House.PARTITIONS);
  }

  /** The first instance stops, its successor is killed in the middle of the work. */
  void kill(Runnable edits) throws InterruptedException {
    app.close();
    ChildInstance child = ChildInstance.start(house.settings("first"));
    try (ProgressWatch watch = new ProgressWatch(house.kafka())) {
      edits.run();
      watch.awaitSettled(house.edits().lastOffsets(), PATIENCE);
      edits.run();
    } finally {
      child.kill();
    }
    edits.run();
    startFirst();
  }

  private void startFirst() {
    app = house.instance("first");
    app.start();
  }

  private static void awaitTasks(EnrichApp instance) {
    await().atMost(PATIENCE).until(() -> !instance.partitions().isEmpty());
  }

  private static void delete(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + directory, e);
    }
  }

  @Override
  public void close() {
    app.close();
  }
}
