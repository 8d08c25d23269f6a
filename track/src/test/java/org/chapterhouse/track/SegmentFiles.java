package org.chapterhouse.track;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.chapterhouse.embedded.testing.TestServers;
import org.chapterhouse.schemas.Topics;

/** The files a broker keeps records in, with {@code reading.events} cleaned after moments. */
final class SegmentFiles {

  private static final Map<String, String> SOON =
      Map.of(
          "max.compaction.lag.ms", "500",
          "delete.retention.ms", "500",
          "segment.ms", "500",
          "file.delete.delay.ms", "100");

  private final Path logs;

  SegmentFiles(TestServers servers) {
    try (Admin admin = Admin.create(servers.kafkaProperties())) {
      admin
          .incrementalAlterConfigs(
              Map.of(
                  new ConfigResource(ConfigResource.Type.BROKER, ""),
                  ops(Map.of("log.cleaner.backoff.ms", "100")),
                  new ConfigResource(ConfigResource.Type.TOPIC, Topics.READING_EVENTS.name()),
                  ops(SOON)))
          .all()
          .get();
      int broker = admin.describeCluster().nodes().get().iterator().next().id();
      var directories = admin.describeLogDirs(List.of(broker)).allDescriptions().get();
      this.logs = Path.of(directories.get(broker).keySet().iterator().next());
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("cannot make the topic impatient", e);
    }
  }

  /** Whether the text stands in any file of any topic. */
  boolean hold(String text) {
    return anyFileBelow(logs, text);
  }

  /** Whether the text stands in any file of one partition of {@code reading.events}. */
  boolean hold(int partition, String text) {
    return anyFileBelow(logs.resolve(Topics.READING_EVENTS.name() + "-" + partition), text);
  }

  /** Indexes of segments are left out: they are large, and hold nothing but offsets and times. */
  static boolean anyFileBelow(Path directory, String text) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(file -> Files.isRegularFile(file) && !file.toString().endsWith("index"))
          .toList()
          .stream()
          .anyMatch(file -> contains(file, text));
    } catch (NoSuchFileException | UncheckedIOException deletedMeanwhile) {
      return anyFileBelow(directory, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean contains(Path file, String text) {
    try {
      return new String(Files.readAllBytes(file), ISO_8859_1).contains(text);
    } catch (NoSuchFileException deletedMeanwhile) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private static Collection<AlterConfigOp> ops(Map<String, String> configs) {
    List<AlterConfigOp> ops = new ArrayList<>();
    configs.forEach(
        (name, value) ->
            ops.add(new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET)));
    return ops;
  }
}
