package org.chapterhouse.enrich;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.chapterhouse.enrich.step.Rules;
import org.chapterhouse.enrich.stream.EnrichMetrics;
import org.chapterhouse.enrich.stream.EnrichTopology;
import org.chapterhouse.linking.mention.Density;
import org.chapterhouse.markdown.SiteRules;
import org.chapterhouse.runtime.App;
import org.chapterhouse.runtime.Health;
import org.chapterhouse.runtime.StageLauncher;
import org.chapterhouse.runtime.http.Routes;
import org.chapterhouse.schemas.AvroSerdes;
import org.chapterhouse.schemas.Contract;
import org.chapterhouse.schemas.TopicCatalogue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The enrich stage: one Kafka Streams application, started, watched and stopped. */
public final class EnrichApp implements App {

  private static final Logger LOG = LoggerFactory.getLogger(EnrichApp.class);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(20);

  private final EnrichSettings settings;
  private final EnrichMetrics metrics;
  private final ThreadFailures failures = new ThreadFailures(System::nanoTime);
  private @Nullable KafkaStreams streams;

  public EnrichApp(EnrichSettings settings, MeterRegistry metrics) {
    this.settings = settings;
    this.metrics = new EnrichMetrics(metrics);
  }

  public static void main(String[] args) {
    StageLauncher.main(
        "enrich", (config, metrics) -> new EnrichApp(EnrichSettings.from(config), metrics));
  }

  @Override
  public String name() {
    return "enrich";
  }

  @Override
  public synchronized void start() {
    Map<String, Object> kafka = settings.kafka().toProperties();
    // Sees to it, too, that both sources have as many partitions: unequal ones would never start.
    Contract.establish(
        kafka, new TopicCatalogue(settings.partitions(), (short) settings.replication()));
    SiteRules rules = new SiteRules(settings.site().languages(), settings.site().linkPrefixes());
    EnrichTopology topology =
        new EnrichTopology(
            settings,
            new AvroSerdes(kafka),
            Rules.of(rules, new Density(settings.site().mentionConfidence())),
            metrics);
    KafkaStreams started =
        new KafkaStreams(topology.build(), new StreamsConfig(StreamsProperties.of(settings)));
    started.setUncaughtExceptionHandler(failures::afterwards);
    started.setStateListener((now, before) -> LOG.info("enrich is {} (was {})", now, before));
    streams = started;
    started.start();
  }

  @Override
  public Routes routes() {
    return Routes.none();
  }

  @Override
  public synchronized Health health() {
    if (streams == null) {
      return Health.starting("not started");
    }
    return switch (streams.state()) {
      case RUNNING -> unlessAway(Health.ready());
      case CREATED, REBALANCING -> unlessAway(Health.starting("restoring or rebalancing"));
      case PENDING_SHUTDOWN, NOT_RUNNING -> Health.failed("stopped");
      case PENDING_ERROR, ERROR -> Health.failed("gave up: " + failures.last());
    };
  }

  private Health unlessAway(Health otherwise) {
    return failures
        .outage()
        .map(reason -> Health.starting("waiting for a server that is away: " + reason))
        .orElse(otherwise);
  }

  /** Partitions whose tasks are here now. */
  synchronized Set<Integer> partitions() {
    return streams == null
        ? Set.of()
        : streams.metadataForLocalThreads().stream()
            .flatMap(thread -> thread.activeTasks().stream())
            .map(task -> task.taskId().partition())
            .collect(Collectors.toSet());
  }

  /** Leaves the group, else those who take over would wait out the session first. */
  @Override
  public synchronized void close() {
    if (streams == null) {
      return;
    }
    failures.close();
    boolean closed =
        streams.close(
            CloseOptions.timeout(CLOSE_TIMEOUT)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    if (!closed) {
      LOG.warn("enrich did not stop within {}", CLOSE_TIMEOUT);
    }
  }
}
