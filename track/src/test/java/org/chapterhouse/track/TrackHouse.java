package org.chapterhouse.track;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.chapterhouse.embedded.testing.TestServers;
import org.chapterhouse.runtime.DatabaseSettings;
import org.chapterhouse.runtime.http.HttpServer;
import org.chapterhouse.track.store.Tables;
import org.chapterhouse.track.store.TrackDatabase;

/** The stage as it runs, on a database of its own, and a browser that speaks to it. */
final class TrackHouse implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  static {
    Awaitility.setDefaultTimeout(Duration.ofMinutes(1)); // a busy machine is no fault
  }

  private final HttpClient browser = HttpClient.newHttpClient();
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final UUID visit = UUID.randomUUID();
  private final TrackApp app;
  private final HttpServer server;
  private final TrackDatabase database;

  TrackHouse(Map<String, ?> settings) {
    this(settings, TestServers.shared());
  }

  TrackHouse(Map<String, ?> settings, TestServers servers) {
    this(settings, servers, Clock.systemUTC());
  }

  TrackHouse(Map<String, ?> settings, TestServers servers, Clock clock) {
    DatabaseSettings own = TestServers.newDatabase();
    Config config =
        ConfigFactory.parseMap(settings)
            .withFallback(
                ConfigFactory.parseMap(
                    Map.of(
                        "kafka.bootstrap.servers", servers.bootstrapServers(),
                        "kafka.schema.registry.url", servers.registryUrl(),
                        "database.jdbc.url", own.jdbcUrl(),
                        "database.user", own.user(),
                        "database.password", own.password())))
            .withFallback(ConfigFactory.load());
    app = new TrackApp(TrackSettings.from(config), metrics, clock);
    app.start();
    server = new HttpServer(List.of(app.routes()), 9_000_000);
    server.start("127.0.0.1", 0);
    database = TrackDatabase.open(own, 3);
  }

  /** Settings as they are when nobody sets anything. */
  static TrackSettings defaults() {
    return TrackSettings.from(ConfigFactory.load());
  }

  /** An answer of the server. */
  record Answer(int status, JsonNode body) {

    String text(String field) {
      return body.get(field).asText();
    }
  }

  Answer optIn() {
    return ask("POST", "/reading/consent", Map.of("language", "en", "textVersion", "2"));
  }

  Answer optOut(String reader) {
    return ask("DELETE", "/reading/consent", Map.of("reader", reader));
  }

  Answer renew(String reader) {
    return ask("POST", "/reading/proofs", Map.of("reader", reader));
  }

  Answer open(String proof, String chapter, UUID eventId) {
    return open(proof, chapter, eventId, Instant.now());
  }

  Answer open(String proof, String chapter, UUID eventId, Instant at) {
    Map<String, String> event =
        Map.of(
            "eventId",
            eventId.toString(),
            "kind",
            "CHAPTER_OPENED",
            "chapter",
            chapter,
            "at",
            at.toString());
    return tell(proof, List.of(event));
  }

  Answer tell(String proof, List<?> events) {
    return ask(
        "POST",
        "/reading/events",
        Map.of("proof", proof, "visit", visit.toString(), "events", events));
  }

  Answer ask(String method, String path, Object body) {
    return ask(method, path, body, "Content-Type", "application/json");
  }

  Answer ask(String method, String path, Object body, String... headers) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(url(path))
              .headers(headers)
              .method(method, HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
              .build();
      HttpResponse<byte[]> answer = browser.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(method + " " + path + " got no answer", e);
    }
  }

  double counted(String meter, String tag, String value) {
    return metrics.counter(meter, tag, value).count();
  }

  /** Every meter with its tags and value, as text. */
  String meters() {
    return metrics.getMetersAsString();
  }

  UUID visit() {
    return visit;
  }

  URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  TrackDatabase database() {
    return database;
  }

  /** As if nobody had ever come: for tests that share a house. */
  void clear() {
    tables().clear();
    metrics.clear();
  }

  Tables tables() {
    return new Tables(database);
  }

  @Override
  public void close() {
    server.close();
    app.close();
    database.close();
  }
}
