package org.chapterhouse.runtime;

import com.typesafe.config.Config;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import org.chapterhouse.runtime.http.HealthRoutes;
import org.chapterhouse.runtime.http.HttpServer;
import org.chapterhouse.runtime.http.MetricsRoutes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one stage alone as a process: settings, metrics, one HTTP server with the stage's routes,
 * health and metrics, then the stage, until the process is told to stop.
 */
public final class StageLauncher {

  /** Exit code of a process whose settings make no sense. */
  public static final int EXIT_SETTINGS = 78;

  private static final Logger LOG = LoggerFactory.getLogger(StageLauncher.class);
  private static final Set<String> SHARED_BLOCKS = Set.of("kafka", "database", "http", "site");

  /** Makes a stage from the settings of the process. */
  @FunctionalInterface
  public interface StageFactory {
    App create(Config config, MeterRegistry metrics);
  }

  private StageLauncher() {}

  /**
   * Body of a stage's {@code main}: returns when the process ends; settings that make no sense end
   * it with code 78 and one line on standard error.
   *
   * @param name the stage's name, also that of its settings block
   */
  public static void main(String name, StageFactory factory) {
    try {
      run(name, Settings.load(), factory);
    } catch (SettingsException e) {
      System.err.println(name + ": " + e.getMessage());
      System.exit(EXIT_SETTINGS);
    } catch (RuntimeException e) {
      LOG.error("{} cannot start", name, e);
      System.exit(1);
    }
  }

  private static void run(String name, Config config, StageFactory factory) {
    LOG.debug("effective settings:\n{}", Settings.describe(config, blocksFor(name)));
    RunningStage stage = start(config, factory);
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stage, stopped), name + "-stop"));
    LOG.info("{} answers on port {}", name, stage.port());
    awaitQuietly(stopped);
  }

  /** Starts a stage from settings; the caller closes it. */
  public static RunningStage start(Config config, StageFactory factory) {
    PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    App app = Settings.read(config, read -> factory.create(read, metrics));
    HttpSettings http = Settings.read(config, HttpSettings::from);
    HttpServer server =
        new HttpServer(
            List.of(new HealthRoutes(List.of(app)), new MetricsRoutes(metrics), app.routes()),
            http.maxBodyBytes());
    RunningStage stage = new RunningStage(app, server, metrics);
    try {
      server.start(http.host(), http.port());
      app.start();
      return stage;
    } catch (RuntimeException e) {
      stage.close();
      throw e;
    }
  }

  private static Set<String> blocksFor(String name) {
    Set<String> blocks = new TreeSet<>(SHARED_BLOCKS);
    blocks.add(name);
    return blocks;
  }

  private static void stop(RunningStage stage, CountDownLatch stopped) {
    stage.close();
    stopped.countDown();
  }

  private static void awaitQuietly(CountDownLatch stopped) {
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
