package org.chapterhouse.enrich;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chapterhouse.embedded.testing.TestServers;
import org.chapterhouse.enrich.audit.Audit;
import org.chapterhouse.enrich.step.Rules;
import org.chapterhouse.linking.mention.Density;
import org.chapterhouse.markdown.SiteRules;
import org.chapterhouse.runtime.KafkaSettings;
import org.chapterhouse.schemas.Contract;
import org.chapterhouse.schemas.TopicCatalogue;

/** A real broker with the topics enrich needs, and what a test asks of them. */
final class House implements AutoCloseable {

  static final int PARTITIONS = 6;

  private final Path directory;
  private final TestServers servers;
  private final Edits edits;

  House(Path directory) {
    this.directory = directory;
    this.servers = TestServers.fresh();
    Contract.establish(kafka().toProperties(), new TopicCatalogue(PARTITIONS, (short) 1));
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
    return instance(name, Map.of());
  }

  /** The same with settings of the test's own. */
  EnrichApp instance(String name, Map<String, ?> others) {
    return new EnrichApp(settings(name, others), new SimpleMeterRegistry());
  }

  EnrichSettings settings(String name) {
    return settings(name, Map.of());
  }

  EnrichSettings settings(String name, Map<String, ?> others) {
    Config config =
        ConfigFactory.parseMap(others)
            .withFallback(
                ConfigFactory.parseMap(
                    Map.of(
                        "kafka.bootstrap.servers", kafka().bootstrapServers(),
                        "kafka.schema.registry.url", kafka().schemaRegistryUrl(),
                        "enrich.state.dir", directory.resolve(name).toString())))
            .withFallback(ConfigFactory.load());
    return EnrichSettings.from(config);
  }

  List<String> differences() {
    return differences(Rules.of(SiteRules.standard(), Density.STANDARD));
  }

  List<String> differences(Rules rules) {
    return new Audit(kafka(), rules.reader(), rules.density()).differences();
  }

  @Override
  public void close() {
    edits.close();
    servers.close();
  }
}
