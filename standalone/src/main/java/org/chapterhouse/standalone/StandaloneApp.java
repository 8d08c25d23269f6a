package org.chapterhouse.standalone;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.admin.Admin;
import org.chapterhouse.embedded.EmbeddedServers;
import org.chapterhouse.embedded.Ports;
import org.chapterhouse.runtime.App;
import org.chapterhouse.runtime.Health;
import org.chapterhouse.runtime.HttpSettings;
import org.chapterhouse.runtime.KafkaSettings;
import org.chapterhouse.runtime.Settings;
import org.chapterhouse.runtime.http.HealthRoutes;
import org.chapterhouse.runtime.http.HttpServer;
import org.chapterhouse.runtime.http.MetricsRoutes;
import org.chapterhouse.runtime.http.Routes;
import org.chapterhouse.schemas.TopicCatalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything in one process: broker, registry and database on a data directory, then the same
 * stages that a cluster runs as processes of their own, behind one HTTP server. Only settings
 * differ.
 */
final class StandaloneApp implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(StandaloneApp.class);
  private static final String LOOPBACK = "127.0.0.1";
  private static final Set<String> BLOCKS =
      Set.of("kafka", "database", "http", "site", "ingest", "enrich", "publish", "track");

  private final EmbeddedServers servers;
  private final PrometheusMeterRegistry metrics;
  private final List<App> stages;
  private final HttpServer http;

  private StandaloneApp(
      EmbeddedServers servers, PrometheusMeterRegistry metrics, List<App> stages, HttpServer http) {
    this.servers = servers;
    this.metrics = metrics;
    this.stages = stages;
    this.http = http;
  }

  /**
   * Starts everything; returns once the site answers.
   *
   * @param port of the site; 0 takes any free one
   * @param site what the content folder says about its site, as settings by path
   */
  static StandaloneApp start(DataDirectory data, int port, Map<String, Object> site) {
    int sitePort = SitePort.choose(port);
    EmbeddedServers servers = EmbeddedServers.start(data.path(), Ports.chosen());
    try {
      data.localToken(); // before the edge reads which tokens there are
      Config config = withPartitions(Settings.load(settings(data, servers, sitePort, site)));
      LOG.debug("effective settings:\n{}", Settings.describe(config, BLOCKS));
      StandaloneApp app = Settings.read(config, read -> wire(read, servers));
      app.startStages(Settings.read(config, HttpSettings::from));
      return app;
    } catch (RuntimeException e) {
      servers.close();
      throw e;
    }
  }

  private static StandaloneApp wire(Config config, EmbeddedServers servers) {
    PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    List<App> stages = Stages.all(config, metrics);
    List<Routes> routes = new ArrayList<>();
    routes.add(new HealthRoutes(stages));
    routes.add(new MetricsRoutes(metrics));
    stages.forEach(stage -> routes.add(stage.routes()));
    long maxBody = HttpSettings.from(config).maxBodyBytes();
    return new StandaloneApp(servers, metrics, stages, new HttpServer(routes, maxBody));
  }

  /** The embedded servers' addresses and the data directory's places, above all other settings. */
  private static Map<String, Object> settings(
      DataDirectory data, EmbeddedServers servers, int sitePort, Map<String, Object> site) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("kafka.bootstrap.servers", servers.kafka().bootstrapServers());
    settings.put("kafka.schema.registry.url", servers.kafka().schemaRegistryUrl());
    settings.put("kafka.replication.factor", 1);
    settings.put("database.jdbc.url", servers.databaseSettings().jdbcUrl());
    settings.put("database.user", servers.databaseSettings().user());
    settings.put("database.password", servers.databaseSettings().password());
    settings.put("http.host", LOOPBACK);
    settings.put("http.port", sitePort);
    String siteUrl = "http://" + LOOPBACK + ":" + sitePort;
    settings.put("site.base-url", siteUrl);
    settings.putAll(site);
    settings.putAll(Stages.settings(data, siteUrl));
    return settings;
  }

  /** As many as the data directory was made with; a new one gets those of a single machine. */
  private static Config withPartitions(Config config) {
    Map<String, Object> clients = Settings.read(config, KafkaSettings::from).toProperties();
    try (Admin admin = Admin.create(clients)) {
      OptionalInt existing = TopicCatalogue.existingPartitions(admin);
      ConfigValue partitions =
          existing.isPresent()
              ? ConfigValueFactory.fromAnyRef(existing.getAsInt())
              : config.getValue("standalone.partitions");
      return config.withValue("kafka.partitions", partitions);
    }
  }

  private void startStages(HttpSettings address) {
    ExecutorService threads = Executors.newFixedThreadPool(stages.size());
    try {
      CompletableFuture<?>[] starts =
          stages.stream()
              .map(stage -> CompletableFuture.runAsync(stage::start, threads))
              .toArray(CompletableFuture<?>[]::new);
      CompletableFuture.allOf(starts).join();
      http.start(address.host(), address.port());
    } catch (RuntimeException e) {
      closeStages();
      throw e instanceof CompletionException && e.getCause() instanceof RuntimeException cause
          ? cause
          : e;
    } finally {
      threads.shutdown();
    }
  }

  /** Every route that all stages together answer. */
  List<String> routes() {
    return http.routes();
  }

  /** Address of the site, with a slash at the end. */
  URI url() {
    return URI.create("http://" + LOOPBACK + ":" + http.port() + "/");
  }

  /**
   * Makes sure that no stage has given up.
   *
   * @throws UserException naming the stage that has, and why
   */
  void requireStages() {
    for (App stage : stages) {
      Health health = stage.health();
      if (health.state() == Health.State.FAILED) {
        throw new UserException(
            ExitCode.FAULT,
            "the stage %s has failed: %s; the log says more. Start again to go on."
                .formatted(stage.name(), health.detail()));
      }
    }
  }

  private void closeStages() {
    for (App stage : stages) {
      try {
        stage.close();
      } catch (RuntimeException e) {
        LOG.error("{} did not stop cleanly", stage.name(), e);
      }
    }
    metrics.close();
  }

  /** No new requests, then the stages, then what they stand on. */
  @Override
  public void close() {
    http.close();
    closeStages();
    servers.close();
  }
}
