package org.chapterhouse.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.chapterhouse.embedded.testing.TestServers;
import org.chapterhouse.schemas.TopicCatalogue;
import org.chapterhouse.schemas.Topics;

/** Topics of one partition that clean themselves after moments, and a look at their files. */
public final class ImpatientTopics implements AutoCloseable {

  private final Admin admin;
  private final Path logs;

  public ImpatientTopics(TestServers servers) {
    this.admin = Admin.create(servers.kafkaProperties());
    new TopicCatalogue(1, (short) 1).ensure(admin);
    try {
      admin
          .incrementalAlterConfigs(
              Map.of(
                  new ConfigResource(ConfigResource.Type.BROKER, ""),
                  ops(Map.of("log.cleaner.backoff.ms", "100")),
                  topic(Topics.CHAPTER_REVISIONS.name()),
                  ops(soon()),
                  topic(Topics.CHAPTER_UPDATED.name()),
                  ops(soon())))
          .all()
          .get();
      int broker = admin.describeCluster().nodes().get().iterator().next().id();
      this.logs =
          Path.of(
              admin
                  .describeLogDirs(List.of(broker))
                  .allDescriptions()
                  .get()
                  .get(broker)
                  .keySet()
                  .iterator()
                  .next());
    } catch (Exception e) {
      throw new IllegalStateException("cannot make the topics impatient", e);
    }
  }

  /** Whether the text stands in any file of the topic's log. */
  public boolean hold(String topic, String text) {
    try (Stream<Path> files = Files.list(logs.resolve(topic + "-0"))) {
      return files.filter(Files::isRegularFile).anyMatch(file -> contains(file, text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    admin.close();
  }

  private static boolean contains(Path file, String text) {
    try {
      return new String(Files.readAllBytes(file), ISO_8859_1)
          .contains(new String(text.getBytes(UTF_8), ISO_8859_1));
    } catch (NoSuchFileException deletedMeanwhile) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> soon() {
    return Map.of(
        "min.compaction.lag.ms", "0",
        "max.compaction.lag.ms", "500",
        "min.cleanable.dirty.ratio", "0.001",
        "delete.retention.ms", "500",
        "segment.ms", "500",
        "file.delete.delay.ms", "100");
  }

  private static ConfigResource topic(String name) {
    return new ConfigResource(ConfigResource.Type.TOPIC, name);
  }

  private static Collection<AlterConfigOp> ops(Map<String, String> configs) {
    List<AlterConfigOp> ops = new ArrayList<>();
    configs.forEach(
        (name, value) ->
            ops.add(new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET)));
    return ops;
  }
}
