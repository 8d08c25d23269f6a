package org.chapterhouse.ingest.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

final class SequenceWaitsTest {

  private final SequenceWaits waits = new SequenceWaits();

  @Test
  void completesOnceTheSequenceIsSeen() {
    CompletableFuture<Void> reached = waits.reach("en/a", 5);
    waits.seen("en/a", 4);
    assertThat(reached).isNotDone();

    waits.seen("en/a", 6);

    assertThat(reached).isCompleted();
  }

  @Test
  void isReachedAtOnceWhereItWasSeenBefore() {
    waits.seen("en/a", 5);

    assertThat(waits.reach("en/a", 5)).isCompleted();
  }

  @Test
  void neverGoesBack() {
    waits.seen("en/a", 5);
    waits.seen("en/a", 3);

    assertThat(waits.isReached("en/a", 5)).isTrue();
  }

  @Test
  void forgetsWhoeverStoppedWaiting() {
    var unused = waits.reach("en/a", 5).orTimeout(1, TimeUnit.MILLISECONDS);

    Awaitility.await().until(() -> waits.waiting() == 0);

    assertThat(unused).isCompletedExceptionally();
  }
}
