package org.chapterhouse.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chapterhouse.bench.drive.Editor;
import org.chapterhouse.embedded.EmbeddedRegistry;
import org.chapterhouse.enrich.EnrichApp;
import org.chapterhouse.ingest.IngestApp;
import org.chapterhouse.publish.PublishApp;
import org.chapterhouse.runtime.auth.TokenFile;
import org.chapterhouse.track.TrackApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The path with Kafka and PostgreSQL in containers and every stage a process of its own: the same
 * code as the local run, told apart by settings alone.
 */
@Tag("containers")
class ContainersTest {

  private static final Duration START = Duration.ofMinutes(3);

  @TempDir Path temporary;

  static boolean isPossible() {
    return Boolean.getBoolean("chapterhouse.test.containers");
  }

  @Test
  @EnabledIf(value = "isPossible", disabledReason = "no Docker engine: ./verify says why")
  void goesFromAnEditToAPageThroughContainers() throws IOException {
    try (KafkaContainer kafka = kafka();
        PostgreSQLContainer database = database()) {
      kafka.start();
      database.start();
      try (EmbeddedRegistry registry =
          EmbeddedRegistry.start(kafka.getBootstrapServers(), "127.0.0.1", 0)) {
        Map<String, String> environment = new HashMap<>();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.getBootstrapServers());
        environment.put("SCHEMA_REGISTRY_URL", registry.url());
        environment.put("DATABASE_JDBC_URL", database.getJdbcUrl());
        environment.put("DATABASE_USER", database.getUsername());
        environment.put("DATABASE_PASSWORD", database.getPassword());
        publishAndRead(environment);
      }
    }
  }

  private void publishAndRead(Map<String, String> environment) throws IOException {
    String token = TokenFile.issue(temporary.resolve("tokens"), "anna", Set.of("api"));
    int publishPort = StageProcess.freePort();
    environment.put("INGEST_TOKENS_FILE", temporary.resolve("tokens").toString());
    environment.put("INGEST_PUBLISH_URL", "http://127.0.0.1:" + publishPort);
    environment.put("INGEST_LEDGER_STATE_DIR", temporary.resolve("ledger").toString());
    environment.put("ENRICH_STATE_DIR", temporary.resolve("enrich").toString());
    List<StageProcess> stages = new ArrayList<>();
    try {
      StageProcess publish = add(stages, PublishApp.class, publishPort, environment);
      StageProcess ingest = add(stages, IngestApp.class, StageProcess.freePort(), environment);
      add(stages, EnrichApp.class, StageProcess.freePort(), environment);
      add(stages, TrackApp.class, StageProcess.freePort(), environment);
      for (StageProcess stage : stages) {
        stage.awaitReady(START);
      }
      Editor writes = new Editor(ingest.url(), token);
      Editor reads = new Editor(publish.url(), token);

      writes.put("en/raft", "# Raft\n\nA way to agree.\n", 0, "wait=live").expect(201);
      writes
          .put("en/kafka", "# Kafka\n\nBuilt on [Raft](raft.md).\n", 0, "wait=settled")
          .expect(201);

      assertThat(reads.get("/en/kafka").expect(200).body()).contains("href=\"/en/raft\"");
      JsonNode backlink = reads.view("en/raft").expect(200).json().path("backlinks").path(0);
      assertThat(backlink.path("source").asText()).isEqualTo("en/kafka");
    } finally {
      stages.forEach(StageProcess::close);
    }
  }

  private StageProcess add(
      List<StageProcess> stages, Class<?> app, int port, Map<String, String> environment)
      throws IOException {
    StageProcess stage = StageProcess.start(app, port, temporary, environment);
    stages.add(stage);
    return stage;
  }

  private static KafkaContainer kafka() {
    return new KafkaContainer(image("kafka", "apache/kafka:4.3.1", "apache/kafka"))
        .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
        .withEnv("KAFKA_GROUP_MIN_SESSION_TIMEOUT_MS", "500")
        .withEnv("KAFKA_MESSAGE_MAX_BYTES", Integer.toString(8 << 20));
  }

  private static PostgreSQLContainer database() {
    return new PostgreSQLContainer(image("postgres", "postgres:18", "postgres"));
  }

  /** The published image, or the stand-in of the same parts that ./verify builds. */
  private static DockerImageName image(String name, String published, String substituteFor) {
    String property = System.getProperty("chapterhouse.test." + name + "-image", published);
    return DockerImageName.parse(property).asCompatibleSubstituteFor(substituteFor);
  }
}
