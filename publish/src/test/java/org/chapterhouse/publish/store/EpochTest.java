package org.chapterhouse.publish.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import org.chapterhouse.embedded.testing.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EpochTest {

  private static PublishDatabase database;
  private static PositionStore positions;
  private static ReadStore reads;

  @BeforeAll
  static void open() {
    database = PublishDatabase.open(TestServers.newDatabase(), 4, new SimpleMeterRegistry());
    positions = new PositionStore(database);
    reads = new ReadStore(database);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static Changes chapter(String id, int partition) {
    return Changes.of(
        List.of(
            changes -> {
              changes.owns(partition, id);
              changes
                  .chapters()
                  .put(
                      id,
                      new ChapterRow(
                          id,
                          id + ".md",
                          "T",
                          ChapterState.PRESENT,
                          1,
                          1,
                          new byte[] {35},
                          "h",
                          "",
                          Instant.EPOCH,
                          ""));
            }));
  }

  private static List<Position> at(int partition, long next) {
    return List.of(new Position(new Share("t", partition), "topic-id", next, next - 1));
  }

  private static boolean shows(String id) {
    return reads.ask(views -> views.chapter(id)).isPresent();
  }

  @Test
  void refusesAnOwnerWhoseEpochIsOver() {
    ViewStore store = new ViewStore(database);
    Epochs zombie = positions.claim(List.of(1), "zombie");
    positions.claim(List.of(1), "successor");

    assertThatThrownBy(() -> store.apply(chapter("en/zombie", 1), at(1, 5), zombie))
        .isInstanceOf(StaleEpochException.class)
        .hasMessageContaining("partition 1");
    assertThat(shows("en/zombie")).isFalse();
    assertThat(positions.all()).doesNotContainKey(new Share("t", 1));
  }

  /** The planted fault: without the check the zombie writes, which the test above would see. */
  @Test
  void wouldLetAZombieWriteWithoutTheCheck() {
    ViewStore careless = new ViewStore(database, (handle, held) -> {}, BlobLocks::inOrder);
    Epochs zombie = positions.claim(List.of(2), "zombie");
    positions.claim(List.of(2), "successor");

    careless.apply(chapter("en/unguarded", 2), at(2, 5), zombie);

    assertThat(shows("en/unguarded")).isTrue();
  }

  @Test
  void mindsOnlyThePartitionsHeld() {
    ViewStore store = new ViewStore(database);
    Epochs held = positions.claim(List.of(3, 4), "first");
    positions.claim(List.of(4), "second");

    store.apply(chapter("en/kept", 3), at(3, 1), held.without(List.of(4)));

    assertThat(shows("en/kept")).isTrue();
  }

  @Test
  void leavesNothingBehindWhenAValueDoesNotFit() {
    ViewStore store = new ViewStore(database);
    Epochs held = positions.claim(List.of(5), "owner");

    assertThatThrownBy(() -> store.apply(chapter("en/nul\0", 5), at(5, 9), held))
        .isInstanceOf(UnfitRecordException.class);
    assertThat(positions.all()).doesNotContainKey(new Share("t", 5));
  }

  @Test
  void givesReceiptsGrowingNumbers() {
    ViewStore store = new ViewStore(database);
    OutboxStore outbox = new OutboxStore(database);
    Epochs held = positions.claim(List.of(0), "owner");

    store.apply(chapter("en/first", 0), at(0, 1), held);
    store.apply(chapter("en/second", 0), at(0, 2), held);
    store.apply(chapter("en/first", 0), at(0, 3), held);

    List<OutboxRow> rows = outbox.oldest(0, held, 10);
    assertThat(rows).extracting(OutboxRow::chapterId).containsExactly("en/first", "en/second");
    assertThat(rows.get(1).number()).isGreaterThan(rows.get(0).number());
  }
}
