package org.chapterhouse.publish.settled;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.chapterhouse.events.EnrichProgress;
import org.chapterhouse.publish.store.Backlog;
import org.chapterhouse.publish.store.Position;
import org.chapterhouse.publish.store.Share;
import org.chapterhouse.schemas.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two partitions; what the broker, the views and enrich say is said by the test. */
class SettlementTest {

  private static final String CONTENT = Topics.CHAPTER_UPDATED.name();
  private static final String ASSETS = Topics.ASSET_UPDATED.name();
  private static final String TIES = Topics.CHAPTER_TIES.name();
  private static final Duration SOON = Duration.ofMillis(150);

  private final Signal signal = new Signal();
  private final ProgressBoard board = new ProgressBoard(signal);
  private final Map<Share, Long> ends = new ConcurrentHashMap<>();
  private final Map<Share, Position> positions = new ConcurrentHashMap<>();
  private final AtomicLong unsearched = new AtomicLong();
  private final Backlog search =
      new Backlog() {
        @Override
        public long last() {
          return unsearched.get();
        }

        @Override
        public boolean isDone(long upTo) {
          return unsearched.get() == 0;
        }
      };
  private final Settlement settlement =
      new Settlement(2, this::endsOf, () -> Map.copyOf(positions), search, board, signal);

  private Map<Share, Long> endsOf(Collection<String> topics) {
    Map<Share, Long> all = new HashMap<>();
    for (String topic : topics) {
      for (int partition = 0; partition < 2; partition++) {
        Share share = new Share(topic, partition);
        all.put(share, ends.getOrDefault(share, 0L));
      }
    }
    return all;
  }

  /**
   * Sequence 7 stands at offset 4 of partition 0, a transaction marker behind it, all worked in.
   */
  @BeforeEach
  void settleEverything() {
    end(CONTENT, 0, 6);
    position(CONTENT, 0, 6, 4);
    end(TIES, 1, 3);
    position(TIES, 1, 3, 1);
    progress(0, 6, 5, List.of(5L, 9L), 0);
    progress(1, 0, 9, List.of(5L, 9L), 0);
  }

  private void end(String topic, int partition, long offset) {
    ends.put(new Share(topic, partition), offset);
  }

  private void position(String topic, int partition, long next, long last) {
    Share share = new Share(topic, partition);
    positions.put(share, new Position(share, "id", next, last));
    signal.pulse();
  }

  private void progress(int partition, long shelved, long written, List<Long> filed, long mark) {
    board.hear(
        String.valueOf(partition),
        EnrichProgress.newBuilder()
            .setPartition(partition)
            .setShelvedOffset(shelved)
            .setCardsWritten(written)
            .setCardsFiled(filed)
            .setLowestMark(mark)
            .build());
  }

  private boolean settled() throws InterruptedException {
    return settlement.await(7, SOON);
  }

  @Test
  void isTrueOnceEverythingIsWorkedIn() throws Exception {
    assertThat(settled()).isTrue();
  }

  @Test
  void waitsForContentInTheViews() throws Exception {
    end(CONTENT, 1, 1);

    assertThat(settled()).isFalse();
  }

  @Test
  void waitsForTheLastRecordToBeShelved() throws Exception {
    progress(0, 4, 5, List.of(5L, 9L), 0);

    assertThat(settled()).isFalse();
  }

  @Test
  void asksNobodyToShelveAMarker() throws Exception {
    progress(0, 5, 5, List.of(5L, 9L), 0);

    assertThat(settled()).isTrue();
  }

  @Test
  void waitsForFilesInTheViews() throws Exception {
    end(ASSETS, 1, 1);

    assertThat(settled()).isFalse();
  }

  @Test
  void waitsForTheLastFileToBeShelved() throws Exception {
    end(ASSETS, 0, 2);
    position(ASSETS, 0, 2, 0);
    assertThat(settled()).isFalse();

    EnrichProgress progress = board.read().get(0);
    board.hear("0", EnrichProgress.newBuilder(progress).setAssetsShelvedOffset(1).build());

    assertThat(settled()).isTrue();
  }

  @Test
  void waitsForATaskThatNeverSpoke() throws Exception {
    board.hear("1", null);

    assertThat(settled()).isFalse();
  }

  @Test
  void waitsForEveryTaskToFileEveryCard() throws Exception {
    progress(1, 0, 9, List.of(4L, 9L), 0);

    assertThat(settled()).isFalse();
  }

  @Test
  void waitsForMarksUpToTheSequence() throws Exception {
    progress(1, 0, 9, List.of(5L, 9L), 7);

    assertThat(settled()).isFalse();
  }

  @Test
  void passesOverMarksOfLaterEdits() throws Exception {
    progress(1, 0, 9, List.of(5L, 9L), 8);

    assertThat(settled()).isTrue();
  }

  @Test
  void waitsForEveryMarkWhenAskedAboutEverything() throws Exception {
    progress(1, 0, 9, List.of(5L, 9L), 8);

    assertThat(settlement.await(Settlement.EVERYTHING, SOON)).isFalse();
  }

  @Test
  void waitsForTiesInTheViews() throws Exception {
    position(TIES, 1, 2, 1);

    assertThat(settled()).isFalse();
  }

  @Test
  void comesTrueAtTheMomentTheLastThingHappens() throws Exception {
    position(TIES, 1, 2, 1);
    CompletableFuture<Boolean> answer =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return settlement.await(7, Duration.ofSeconds(20));
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });

    position(TIES, 1, 3, 1);

    assertThat(answer.get(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void waitsForSearch() throws Exception {
    unsearched.set(3);
    assertThat(settled()).isFalse();
    assertThat(settlement.missing()).isEqualTo("search has yet to look at chapters");

    unsearched.set(0);
    signal.pulse();

    assertThat(settled()).isTrue();
  }
}
