package org.chapterhouse.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.chapterhouse.embedded.testing.TestServers;
import org.chapterhouse.runtime.DatabaseSettings;
import org.chapterhouse.runtime.PartSettings;
import org.chapterhouse.runtime.SiteSettings;
import org.chapterhouse.runtime.http.HttpServer;
import org.chapterhouse.schemas.AvroSerdes;
import org.chapterhouse.schemas.Topic;
import org.chapterhouse.schemas.TopicCatalogue;
import org.jspecify.annotations.Nullable;

/** A broker, a registry, a database and instances of publish, with a hand to write events. */
public final class PublishHouse implements AutoCloseable {

  public static final int PARTITIONS = 6;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TestServers servers = TestServers.fresh();
  private final DatabaseSettings database = TestServers.newDatabase();
  private final AvroSerdes serdes = new AvroSerdes(servers.kafkaProperties());
  private final KafkaProducer<String, byte[]> producer;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private final List<PartSettings> parts;
  private boolean readersWentOn;
  private int port;

  private PublishHouse(List<PartSettings> parts) {
    this.parts = parts;
    try (Admin admin = Admin.create(servers.kafkaProperties())) {
      new TopicCatalogue(PARTITIONS, (short) 1).ensure(admin);
    }
    Map<String, Object> configuration = servers.kafkaProperties();
    configuration.put("transactional.id", "test-hand");
    producer =
        new KafkaProducer<>(configuration, new StringSerializer(), new ByteArraySerializer());
    producer.initTransactions();
  }

  /** Servers only. */
  public static PublishHouse open() {
    return new PublishHouse(List.of());
  }

  /** Servers and one instance of publish, which answers. */
  public static PublishHouse running() {
    PublishHouse house = open();
    house.start();
    return house;
  }

  /** The same with parts of the handbook. */
  public static PublishHouse running(List<PartSettings> parts) {
    PublishHouse house = new PublishHouse(parts);
    house.start();
    return house;
  }

  /** Whether instances started from now on show where readers went on to. */
  public void showReadersWentOn(boolean show) {
    readersWentOn = show;
  }

  public TestServers servers() {
    return servers;
  }

  public DatabaseSettings database() {
    return database;
  }

  public PublishSettings settings() {
    return new PublishSettings(
        servers.kafka(),
        database,
        new SiteSettings(
            "The Test House",
            List.of("en", "ru"),
            List.of(),
            "http://localhost",
            List.of(),
            parts,
            0.67),
        PARTITIONS,
        1,
        "test-publish",
        Duration.ofSeconds(6),
        Duration.ofMinutes(2),
        readersWentOn,
        8);
  }

  /** Starts an instance of publish with a server of its own. */
  public PublishApp start() {
    PublishApp app = new PublishApp(settings(), new SimpleMeterRegistry());
    HttpServer server = new HttpServer(List.of(app.routes()), 1 << 20);
    server.start("127.0.0.1", 0);
    port = server.port();
    running.push(app);
    running.push(server);
    app.start();
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> app.health().isReady());
    return app;
  }

  /** Stops the instance started last. */
  public void stop() {
    stopOne(running.pop());
    stopOne(running.pop());
  }

  private static void stopOne(AutoCloseable each) {
    try {
      each.close();
    } catch (Exception e) {
      throw new IllegalStateException("cannot stop " + each, e);
    }
  }

  /** Writes a record, null for a tombstone, in a transaction of its own. */
  public RecordMetadata write(Topic topic, String key, @Nullable SpecificRecord value) {
    return writeBytes(topic, key, value == null ? null : bytes(topic, value));
  }

  @SuppressWarnings("unchecked")
  private byte[] bytes(Topic topic, SpecificRecord value) {
    return serdes
        .of((Class<SpecificRecord>) value.getClass())
        .serializer()
        .serialize(topic.name(), value);
  }

  public RecordMetadata writeBytes(Topic topic, String key, byte @Nullable [] value) {
    try {
      producer.beginTransaction();
      Future<RecordMetadata> sent = producer.send(new ProducerRecord<>(topic.name(), key, value));
      producer.commitTransaction();
      return sent.get();
    } catch (Exception e) {
      throw new IllegalStateException("cannot write to " + topic, e);
    }
  }

  /** An answer, redirects not followed. */
  public HttpResponse<String> get(String path, String... headers) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
      if (headers.length > 0) {
        request.headers(headers);
      }
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (Exception e) {
      throw new IllegalStateException("no answer to " + path, e);
    }
  }

  /** JSON at a path, once the answer has a status. */
  public JsonNode json(String path) {
    try {
      return JSON.readTree(get(path).body());
    } catch (Exception e) {
      throw new IllegalStateException("no JSON at " + path, e);
    }
  }

  /** Waits until a path answers with a status. */
  public void awaitStatus(String path, int status) {
    Awaitility.await()
        .pollInterval(Duration.ofMillis(10))
        .atMost(Duration.ofSeconds(20))
        .until(() -> get(path).statusCode() == status);
  }

  /** Waits until a chapter's view has a value. */
  public void awaitView(String id, String member, Object value) {
    Awaitility.await()
        .pollInterval(Duration.ofMillis(10))
        .atMost(Duration.ofSeconds(20))
        .until(() -> json("/api/v1/chapters/" + id).path(member).asText().equals(value.toString()));
  }

  public int port() {
    return port;
  }

  @Override
  public void close() {
    while (!running.isEmpty()) {
      stopOne(running.pop());
    }
    producer.close();
    servers.close();
  }
}
