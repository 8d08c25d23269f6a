package org.chapterhouse.enrich;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.chapterhouse.embedded.testing.TestServers;
import org.chapterhouse.enrich.audit.Audit;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.SiteRules;
import org.chapterhouse.runtime.KafkaSettings;
import org.chapterhouse.schemas.Topic;
import org.chapterhouse.schemas.Topics;

/** A real broker with the topics enrich needs, and what a test asks of them. */
final class House implements AutoCloseable {

  static final int PARTITIONS = 6;

  private final Path directory;
  private final TestServers servers;
  private final Edits edits;

  House(Path directory) throws Exception {
    this.directory = directory;
    this.servers = TestServers.fresh();
    try (Admin admin = Admin.create(kafka().toProperties())) {
      admin
          .createTopics(
              Stream.of(
                      Topics.CHAPTER_UPDATED,
                      Topics.CHAPTER_CARDS,
                      Topics.CHAPTER_TIES,
                      Topics.GRAPH_EDGES,
                      Topics.GRAPH_NODES,
                      Topics.ENRICH_PROGRESS,
                      Topics.ENRICH_DEAD_LETTERS)
                  .map(Topic::name)
                  .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                  .toList())
          .all()
          .get();
    }
    this.edits = new Edits(kafka());
  }

  KafkaSettings kafka() {
    return servers.kafka();
  }

  Edits edits() {
    return edits;
  }

  /** An instance with stores of its own; not started. */
  EnrichApp instance(String name) {
    return new EnrichApp(settings(name), new SimpleMeterRegistry());
  }

  EnrichSettings settings(String name) {
    Config config =
        ConfigFactory.parseMap(
                Map.of(
                    "kafka.bootstrap.servers", kafka().bootstrapServers(),
                    "kafka.schema.registry.url", kafka().schemaRegistryUrl(),
                    "enrich.state.dir", directory.resolve(name).toString()))
            .withFallback(ConfigFactory.load());
    return EnrichSettings.from(config);
  }

  List<String> differences() {
    return new Audit(kafka(), new ChapterReader(SiteRules.standard())).differences();
  }

  @Override
  public void close() {
    edits.close();
    servers.close();
  }
}
