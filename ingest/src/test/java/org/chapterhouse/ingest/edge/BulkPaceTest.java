package org.chapterhouse.ingest.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.chapterhouse.ingest.edge.BulkPace.Turn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How bulk edits are let in, on a clock that the test turns. */
final class BulkPaceTest {

  private static final Duration TARGET = Duration.ofMillis(100);

  private long nanos;
  private final BulkPace pace =
      new BulkPace(
          new PaceSettings(20, Duration.ofDays(1), 2, 8, TARGET, Duration.ofSeconds(2)),
          () -> nanos);

  @BeforeEach
  void somebodyEdits() {
    pace.interactive();
  }

  @Test
  void letsMoreInWhileNobodyEditsBeside() {
    nanos += Duration.ofDays(1).toNanos();

    List<CompletableFuture<Turn>> turns = enter(30);

    assertThat(turns.stream().filter(CompletableFuture::isDone)).hasSize(20);
  }

  @Test
  void narrowsAgainAsSoonAsSomebodyEdits() {
    nanos += Duration.ofDays(1).toNanos();
    List<CompletableFuture<Turn>> turns = enter(30);
    pace.interactive();

    turns.subList(0, 12).forEach(turn -> turn.join().live());

    assertThat(pace.underWay()).isEqualTo(8);
    assertThat(turns.stream().filter(CompletableFuture::isDone)).hasSize(20);
  }

  @Test
  void letsInNoMoreThanTheWindow() {
    List<CompletableFuture<Turn>> turns = enter(20);

    assertThat(turns.stream().filter(CompletableFuture::isDone)).hasSize(8);
    assertThat(pace.underWay()).isEqualTo(8);
  }

  @Test
  void letsTheNextInWhenOneIsLiveInTheirOrder() {
    List<CompletableFuture<Turn>> turns = enter(10);

    turns.get(3).join().live();

    assertThat(turns.get(8)).isDone();
    assertThat(turns.get(9)).isNotDone();
  }

  @Test
  void shrinksWhenEditsAreLateAndOnceForEachTarget() {
    List<CompletableFuture<Turn>> turns = enter(8);
    nanos += TARGET.toNanos() * 2;

    turns.forEach(turn -> turn.join().live());

    assertThat(pace.window()).isBetween(5.3, 5.4);
  }

  @Test
  void growsByOneAWindowfulThatIsInTime() {
    shrink();
    double before = pace.window();

    for (int i = 0; i < Math.ceil(before); i++) {
      enter(1).get(0).join().live();
    }

    assertThat(pace.window()).isBetween(before + 0.8, before + 1.2);
  }

  @Test
  void staysBetweenItsBounds() {
    for (int i = 0; i < 20; i++) {
      shrink();
    }
    assertThat(pace.window()).isEqualTo(2);

    for (int i = 0; i < 200; i++) {
      enter(1).get(0).join().live();
    }
    assertThat(pace.window()).isEqualTo(8);
  }

  @Test
  void weighsLargeEditsAndLetsTheLargestInAlone() {
    CompletableFuture<Turn> small = pace.enter(10);
    CompletableFuture<Turn> huge = pace.enter(5 << 20);
    CompletableFuture<Turn> after = pace.enter(10);
    assertThat(huge).isNotDone();

    small.join().live();

    assertThat(huge).isDone();
    assertThat(after).isNotDone();
    huge.join().live();
    assertThat(after).isDone();
  }

  @Test
  void passesOverWhoeverGaveUp() {
    List<CompletableFuture<Turn>> turns = enter(10);
    assertThat(turns.get(8).completeExceptionally(new IllegalStateException("late"))).isTrue();

    turns.get(0).join().live();

    assertThat(turns.get(9)).isDone();
    assertThat(pace.underWay()).isEqualTo(8);
  }

  @Test
  void countsATurnOnceHoweverOftenItEnds() {
    Turn turn = enter(1).get(0).join();

    turn.over();
    turn.over();
    turn.live();

    assertThat(pace.underWay()).isZero();
  }

  @Test
  void refusedEditsChangeNoWindow() {
    Turn turn = enter(1).get(0).join();
    nanos += TARGET.toNanos() * 5;

    turn.over();

    assertThat(pace.window()).isEqualTo(8);
  }

  @Test
  void keepsItsBoundUnderManyThreads() throws Exception {
    List<CompletableFuture<Void>> done = new ArrayList<>();
    AtomicInteger most = new AtomicInteger();
    for (int i = 0; i < 500; i++) {
      done.add(
          pace.enter(1)
              .thenAcceptAsync(
                  turn -> {
                    most.accumulateAndGet((int) pace.underWay(), Math::max);
                    turn.live();
                  }));
    }

    CompletableFuture.allOf(done.toArray(CompletableFuture[]::new)).get(30, TimeUnit.SECONDS);

    assertThat(most.get()).isLessThanOrEqualTo(8);
    assertThat(pace.underWay()).isZero();
  }

  private void shrink() {
    nanos += TARGET.toNanos() * 2;
    Turn late = enter(1).get(0).join();
    nanos += TARGET.toNanos() * 2;
    late.live();
  }

  private List<CompletableFuture<Turn>> enter(int edits) {
    List<CompletableFuture<Turn>> turns = new ArrayList<>();
    for (int i = 0; i < edits; i++) {
      turns.add(pace.enter(1));
    }
    return turns;
  }
}
