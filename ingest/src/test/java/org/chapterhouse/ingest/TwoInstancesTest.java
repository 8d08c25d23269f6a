package org.chapterhouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.chapterhouse.embedded.testing.TestServers;
import org.chapterhouse.ingest.Editor.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two instances beside each other: each answers for both, and one takes over from the other. */
final class TwoInstancesTest {

  private static TestServers servers;
  private static IngestHouse first;

  private final String id = "en/" + UUID.randomUUID();

  @BeforeAll
  static void open() {
    servers = TestServers.fresh();
    first = IngestHouse.on(servers, Map.of());
  }

  @AfterAll
  static void close() {
    first.close();
    servers.close();
  }

  @Test
  void answersForAnEditAnotherInstanceTookBeforeItStarted() {
    JsonNode receipt = first.editor().put(id, "# One\n").json();
    JsonNode refused = first.editor().put(id, "# Two\n").json();

    try (IngestHouse second = IngestHouse.on(servers, Map.of())) {
      Answer accepted = second.editor().get("/api/v1/edits/" + receipt.path("editId").asText());
      Answer other = second.editor().get("/api/v1/edits/" + refused.path("editId").asText());

      assertThat(accepted.json().path("sequence")).isEqualTo(receipt.path("sequence"));
      assertThat(other.status()).isEqualTo(428);
      assertThat(second.editor().get("/api/v1/source/" + id).body()).isEqualTo("# One\n");
    }
  }

  @Test
  void takesTheLedgerOverAndCountsOn() {
    try (TestServers own = TestServers.fresh()) {
      IngestHouse leaving = IngestHouse.on(own, Map.of());
      leaving.editor().put(id, "# One\n");
      try (IngestHouse staying = IngestHouse.on(own, Map.of())) {
        leaving.close();

        Answer answer =
            await()
                .atMost(Duration.ofSeconds(30))
                .until(
                    () -> staying.editor().put(id, "# Two\n", "If-Match", "\"1\""),
                    put -> put.status() == 200);

        assertThat(answer.json().path("revision").asLong()).isEqualTo(2);
        assertThat(answer.json().path("sequence").asLong()).isEqualTo(2);
      }
    }
  }
}
