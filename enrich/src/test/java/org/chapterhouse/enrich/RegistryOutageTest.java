package org.chapterhouse.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chapterhouse.enrich.law.Chronicle;
import org.chapterhouse.runtime.Health;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registry that is away for a while costs time and nothing else. */
class RegistryOutageTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Chronicle chronicle = new Chronicle(new Random(5));

  @Test
  void waitsForTheRegistryAndThenGoesOn(@TempDir Path directory) {
    try (House house = new House(directory);
        RegistryProxy registry = new RegistryProxy(house.kafka().schemaRegistryUrl());
        EnrichApp app =
            house.instance("first", Map.of("kafka.schema.registry.url", registry.url()))) {
      app.start();
      await().atMost(PATIENCE).until(() -> app.partitions().size() == House.PARTITIONS);
      // No schema has been asked for yet: with the first edit it will need one.
      registry.goAway();
      house.edits().write(List.of(chronicle.write("en/alpha", "[b](beta.md)", "")));
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> assertThat(app.health().detail()).startsWith("waiting for a server"));
      assertThat(app.health().state()).isEqualTo(Health.State.STARTING);
      registry.comeBack();
      try (ProgressWatch watch = new ProgressWatch(house.kafka())) {
        watch.awaitSettled(house.edits().lastOffsets(), PATIENCE);
      }
      assertThat(house.differences()).isEmpty();
    }
  }
}
