package org.chapterhouse.ingest.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatienceTest {

  private final List<String> told = new ArrayList<>();
  private long now;
  private final Patience patience =
      new Patience(Duration.ofSeconds(60), new Heard(), () -> now * 1_000_000_000L);

  @Test
  void hasNoneWithAServerThatNeverAnswered() {
    assertThat(patience.outlasts("refused", false)).isFalse();
  }

  @Test
  void waitsForAServerThatSaysItIsStarting() {
    assertThat(patience.outlasts("starting", true)).isTrue();
  }

  @Test
  void runsOutAfterItsLimit() {
    patience.answered();

    assertThat(patience.outlasts("away", false)).isTrue();
    now = 59;
    assertThat(patience.outlasts("away", false)).isTrue();
    now = 60;
    assertThat(patience.outlasts("away", false)).isFalse();
    assertThat(patience.isOver()).isTrue();
  }

  @Test
  void startsAnewWithEveryAnswer() {
    patience.answered();
    patience.outlasts("away", false);
    now = 50;
    patience.answered();
    now = 100;

    assertThat(patience.outlasts("away", false)).isTrue();
  }

  @Test
  void tellsOfLongWaitsOnly() {
    patience.answered();
    for (now = 0; now < 25; now++) {
      patience.outlasts("away", false);
    }

    assertThat(told).containsExactly("away 58", "away 48", "away 38");
  }

  private final class Heard implements PushListener {
    @Override
    public void settled(PushOutcome outcome) {}

    @Override
    public void waiting(String reason, Duration left) {
      told.add(reason + " " + left.toSeconds());
    }
  }
}
