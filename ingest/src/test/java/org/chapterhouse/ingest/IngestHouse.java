package org.chapterhouse.ingest;

import static org.awaitility.Awaitility.await;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chapterhouse.embedded.testing.TestServers;
import org.chapterhouse.runtime.auth.TokenFile;
import org.chapterhouse.runtime.http.HttpServer;

/** The ingest stage as tests run it: the real app and HTTP server on a real broker. */
public final class IngestHouse implements AutoCloseable {

  private final Path directory;
  private final IngestApp app;
  private final HttpServer http;
  private final Editor editor;

  private IngestHouse(TestServers servers, Path directory, Map<String, Object> overrides) {
    this.directory = directory;
    String token = TokenFile.issue(directory.resolve("tokens"), "ada", Set.of("desk", "cli"));
    this.app =
        new IngestApp(IngestSettings.from(config(servers, overrides)), new SimpleMeterRegistry());
    this.http = new HttpServer(List.of(app.routes()), 9 << 20);
    http.start("127.0.0.1", 0);
    app.start();
    this.editor = new Editor("http://127.0.0.1:" + http.port(), token, "desk");
  }

  private static final class Shared {
    static final IngestHouse HOUSE = start();

    private static IngestHouse start() {
      IngestHouse house = on(TestServers.shared(), Map.of());
      Runtime.getRuntime().addShutdownHook(new Thread(house::close, "ingest-house-stop"));
      return house;
    }
  }

  /** The house all tests of this JVM share; ids must be a test's own. */
  public static IngestHouse shared() {
    return Shared.HOUSE;
  }

  /** A house of a test's own on its own servers, ready. */
  public static IngestHouse on(TestServers servers, Map<String, Object> overrides) {
    try {
      return on(servers, Files.createTempDirectory("chapterhouse-ingest-"), overrides);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A house on a directory that may have been used before, ready. */
  public static IngestHouse on(TestServers servers, Path directory, Map<String, Object> overrides) {
    IngestHouse house = new IngestHouse(servers, directory, overrides);
    await().atMost(Duration.ofSeconds(60)).until(() -> house.app.health().isReady());
    return house;
  }

  public Editor editor() {
    return editor;
  }

  public IngestApp app() {
    return app;
  }

  public Path directory() {
    return directory;
  }

  @Override
  public void close() {
    http.close();
    app.close();
  }

  private Config config(TestServers servers, Map<String, Object> overrides) {
    return ConfigFactory.parseMap(overrides)
        .withFallback(
            ConfigFactory.parseMap(
                Map.of(
                    "kafka.bootstrap.servers", servers.bootstrapServers(),
                    "kafka.schema.registry.url", servers.registryUrl(),
                    "ingest.tokens-file", directory.resolve("tokens").toString(),
                    "ingest.ledger.state-dir", directory.resolve("streams").toString())))
        .withFallback(ConfigFactory.defaultReference())
        .resolve();
  }
}
