package org.chapterhouse.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.chapterhouse.embedded.testing.ServersProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 of the JVM that runs all three. */
class KilledServersTest {

  @TempDir Path directory;

  @Test
  void startAgainWithEverythingThatWasAcknowledged() throws Exception {
    ServersProcess killed = ServersProcess.start(directory);
    int id = new Keepsake(killed.kafka(), killed.database()).leave("kept");
    killed.kill();
    assertThat(postgres()).as("PostgreSQL outlives the JVM").isPresent();

    Instant start = Instant.now();
    try (ServersProcess again = ServersProcess.start(directory)) {
      System.out.printf("start after kill -9: %d ms%n", sinceMillis(start));
      Keepsake found = new Keepsake(again.kafka(), again.database());
      assertThat(again.ports()).isEqualTo(killed.ports());
      assertThat(found.records()).containsExactly("kept");
      assertThat(found.rows()).containsExactly("kept");
      assertThat(found.schemaId("kept")).isEqualTo(id);
      assertThat(found.leave("more")).isEqualTo(id + 1);
    }
    assertThat(postgres()).as("a stop in order stops PostgreSQL too").isEmpty();
  }

  @Test
  void refuseADirectoryAnotherProcessUses() {
    try (ServersProcess other = ServersProcess.start(directory)) {
      assertThatThrownBy(() -> EmbeddedServers.start(directory, Ports.chosen()))
          .isInstanceOf(DirectoryInUseException.class)
          .hasMessageContaining("process " + other.pid());
    }
  }

  private Optional<ProcessHandle> postgres() {
    return new Postmaster(directory.resolve("postgresql/cluster")).process();
  }

  private static long sinceMillis(Instant start) {
    return Duration.between(start, Instant.now()).toMillis();
  }
}
