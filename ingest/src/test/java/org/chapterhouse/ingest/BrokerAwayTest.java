package org.chapterhouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.chapterhouse.embedded.testing.TestServers;
import org.chapterhouse.ingest.Editor.Answer;
import org.junit.jupiter.api.Test;

final class BrokerAwayTest {

  private final String id = "en/" + UUID.randomUUID();

  @Test
  void claimsNothingWhileKafkaIsAwayAndTakesEditsAgainOnceItIsBack() {
    try (TestServers servers = TestServers.fresh();
        IngestHouse house = IngestHouse.on(servers, Map.of())) {
      house.editor().put(id, "# One\n");
      servers.stopBroker();

      Answer away =
          await()
              .atMost(Duration.ofSeconds(60))
              .until(
                  () -> house.editor().put(id, "# Two\n", "If-Match", "\"1\""),
                  answer -> answer.problem().equals("kafka-away"));
      servers.startBroker();

      assertThat(away.status()).isEqualTo(503);
      Answer back =
          await()
              .atMost(Duration.ofSeconds(60))
              .until(
                  () -> house.editor().put(id, "# Two\n", "If-Match", "\"1\""),
                  answer -> answer.status() == 200);
      assertThat(back.json().path("revision").asLong()).isEqualTo(2);
    }
  }
}
