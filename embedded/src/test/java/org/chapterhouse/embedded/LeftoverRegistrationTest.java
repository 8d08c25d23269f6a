package org.chapterhouse.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.chapterhouse.embedded.testing.ServersProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A killed broker stays registered; whoever starts next has to know, and to mend it. */
class LeftoverRegistrationTest {

  @TempDir Path dir;

  private LeftoverRegistration leftover;

  @BeforeEach
  void lookAtTheBrokersLog() {
    leftover = new LeftoverRegistration(dir.resolve("kafka").resolve("log"));
  }

  @Test
  void isNotThereBeforeTheFirstStart() {
    assertThat(leftover.exists()).isFalse();
  }

  @Test
  void isNotThereAfterACleanStop() {
    EmbeddedBroker.start(dir.resolve("kafka"), 0).close();

    assertThat(leftover.exists()).isFalse();
  }

  @Test
  void isTakenBackOnceAfterAKill() {
    ServersProcess.start(dir).kill();
    assertThat(leftover.exists()).isTrue();

    assertThat(leftover.takeBack(FreePorts.any())).isTrue();
    assertThat(leftover.takeBack(FreePorts.any())).isFalse();

    EmbeddedBroker.start(dir.resolve("kafka"), 0).close();
    assertThat(leftover.exists()).isFalse();
  }
}
