package org.chapterhouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.chapterhouse.embedded.testing.TestServers;
import org.chapterhouse.ingest.Editor.Answer;
import org.junit.jupiter.api.Test;

final class BrokerAwayTest {

  private final String id = "en/" + UUID.randomUUID();
  private final String asset = UUID.randomUUID() + ".png";
  private final String line =
      "{\"op\":\"put\",\"id\":\"%s-b\",\"content\":\"# B\",\"key\":\"%s\"}".formatted(id, id);

  @Test
  void claimsNothingWhileKafkaIsAwayAndTakesEditsAgainOnceItIsBack() {
    try (TestServers servers = TestServers.fresh();
        IngestHouse house = IngestHouse.on(servers, Map.of())) {
      house.editor().put(id, "# One\n");
      servers.stopBroker();

      Answer away = soon(() -> edit(house), answer -> answer.problem().equals("kafka-away"));
      Answer assetAway = house.editor().putAsset(asset, new byte[] {1});
      JsonNode lineAway = house.editor().bulk("", line).lines().get(0);
      servers.startBroker();

      assertThat(away.status()).isEqualTo(503);
      assertThat(assetAway.status()).isEqualTo(503);
      assertThat(assetAway.problem()).isEqualTo("kafka-away");
      assertThat(lineAway.path("status").asInt()).isEqualTo(503);
      assertThat(lineAway.path("type").asText()).isEqualTo("/problems/kafka-away");
      assertThat(lineAway.path("idempotencyKey").asText()).isEqualTo(id);
      Answer back = soon(() -> edit(house), answer -> answer.status() == 200);
      assertThat(back.json().path("revision").asLong()).isEqualTo(2);
      assertThat(house.editor().putAsset(asset, new byte[] {1}).status()).isEqualTo(201);
      assertThat(house.editor().bulk("", line).lines().get(0).path("revision").asLong())
          .isEqualTo(1);
    }
  }

  private Answer edit(IngestHouse house) {
    return house.editor().put(id, "# Two\n", "If-Match", "\"1\"");
  }

  private static Answer soon(Callable<Answer> attempt, Predicate<Answer> until) {
    return await().atMost(Duration.ofSeconds(60)).until(attempt, until);
  }
}
