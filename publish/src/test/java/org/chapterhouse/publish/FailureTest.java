package org.chapterhouse.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chapterhouse.publish.Events.chapter;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.events.PublishReceipt;
import org.chapterhouse.publish.projection.BatchSink;
import org.chapterhouse.publish.store.Changes;
import org.chapterhouse.publish.store.Position;
import org.chapterhouse.publish.store.PositionStore;
import org.chapterhouse.publish.store.StaleEpochException;
import org.chapterhouse.publish.store.ViewStore;
import org.chapterhouse.publish.tail.Tail;
import org.chapterhouse.runtime.Health;
import org.chapterhouse.schemas.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of the views when instances crash, freeze or meet records that make no sense. */
class FailureTest {

  private static final Duration LONG = Duration.ofMinutes(2);
  private PublishHouse house;

  @BeforeEach
  void open() {
    house = PublishHouse.open();
  }

  @AfterEach
  void close() {
    house.close();
  }

  private void write(ChapterUpdated event) {
    house.write(Topics.CHAPTER_UPDATED, event.getChapterId(), event);
  }

  /** Fails once, when a batch with a record comes, before or after it is written. */
  private static UnaryOperator<BatchSink> crashing(boolean written, AtomicBoolean crashed) {
    return sink ->
        (changes, positions, held) -> {
          boolean records = positions.stream().anyMatch(each -> each.lastRecordOffset() >= 0);
          if (written && records && crashed.compareAndSet(false, true)) {
            sink.apply(changes, positions, held);
            throw new IllegalStateException("a planned crash after the commit");
          }
          if (records && crashed.compareAndSet(false, true)) {
            throw new IllegalStateException("a planned crash before the commit");
          }
          return sink.apply(changes, positions, held);
        };
  }

  @Test
  void appliesABatchAgainThatCrashedBeforeItsCommit() {
    AtomicBoolean crashed = new AtomicBoolean();
    try (Instance instance = new Instance(house, "a", LONG, crashing(false, crashed))) {
      write(chapter("en/crash", 1, 1, "# One\n"));

      await().atMost(Duration.ofSeconds(30)).until(() -> instance.shows("en/crash", 1));
    }
    assertThat(crashed).isTrue();
  }

  @Test
  void sendsOneReceiptWhenItCrashesAfterTheCommit() {
    AtomicBoolean crashed = new AtomicBoolean();
    try (Instance instance = new Instance(house, "a", LONG, crashing(true, crashed));
        ReceiptsSeen receipts = new ReceiptsSeen(house.servers().kafkaProperties())) {
      write(chapter("en/crash", 1, 1, "# One\n"));
      await().atMost(Duration.ofSeconds(30)).until(() -> !receipts.of("en/crash").isEmpty());

      write(chapter("en/crash", 2, 2, "# Two\n"));

      await().atMost(Duration.ofSeconds(30)).until(() -> receipts.of("en/crash").size() > 1);
      assertThat(receipts.of("en/crash"))
          .extracting(PublishReceipt::getRevision)
          .containsExactly(1L, 2L);
      assertThat(instance.shows("en/crash", 2)).isTrue();
    }
    assertThat(crashed).isTrue();
  }

  /** The planted fault: positions that run ahead of their views lose the record in a crash. */
  @Test
  void wouldLoseARecordIfPositionsWereCommittedOnTheirOwn() {
    AtomicBoolean crashed = new AtomicBoolean();
    UnaryOperator<BatchSink> careless =
        sink ->
            (changes, positions, held) -> {
              sink.apply(Changes.of(List.of()), positions, held);
              if (positions.stream().anyMatch(each -> each.lastRecordOffset() >= 0)
                  && crashed.compareAndSet(false, true)) {
                throw new IllegalStateException("a planned crash between the two commits");
              }
              return sink.apply(changes, positions, held);
            };
    try (Instance instance = new Instance(house, "a", LONG, careless)) {
      write(chapter("en/lost", 1, 1, "# Lost\n"));
      await().atMost(Duration.ofSeconds(30)).until(crashed::get);
      write(chapter("en/kept", 1, 2, "# Kept\n"));

      await().atMost(Duration.ofSeconds(30)).until(() -> instance.shows("en/kept", 1));

      assertThat(instance.shows("en/lost", 1)).isFalse();
    }
  }

  @Test
  void letsAFrozenInstanceWriteNothingOnceItWakes() {
    CountDownLatch frozen = new CountDownLatch(1);
    CountDownLatch wake = new CountDownLatch(1);
    ConcurrentLinkedQueue<Class<?>> failures = new ConcurrentLinkedQueue<>();
    UnaryOperator<BatchSink> freezing =
        sink ->
            (changes, positions, held) -> {
              if (frozen.getCount() > 0
                  && positions.stream().anyMatch(each -> each.lastRecordOffset() >= 0)) {
                frozen.countDown();
                awaitQuietly(wake);
              }
              try {
                return sink.apply(changes, positions, held);
              } catch (StaleEpochException e) {
                failures.add(e.getClass());
                throw e;
              }
            };
    try (Instance zombie = new Instance(house, "zombie", Duration.ofSeconds(2), freezing);
        ReceiptsSeen receipts = new ReceiptsSeen(house.servers().kafkaProperties())) {
      write(chapter("en/ours", 1, 1, "# One\n"));
      awaitQuietly(frozen);
      try (Instance successor = new Instance(house, "successor", LONG, sink -> sink)) {
        await().atMost(Duration.ofSeconds(40)).until(() -> successor.shows("en/ours", 1));
        write(chapter("en/ours", 2, 2, "# Two\n"));
        await().atMost(Duration.ofSeconds(30)).until(() -> successor.shows("en/ours", 2));

        wake.countDown();

        await().atMost(Duration.ofSeconds(30)).until(() -> !failures.isEmpty());
        write(chapter("en/ours", 3, 3, "# Three\n"));
        await().atMost(Duration.ofSeconds(40)).until(() -> zombie.shows("en/ours", 3));
        await().atMost(Duration.ofSeconds(30)).until(() -> receipts.of("en/ours").size() >= 3);
        assertThat(receipts.of("en/ours"))
            .extracting(PublishReceipt::getRevision)
            .containsExactly(1L, 2L, 3L);
      }
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void putsWhatMakesNoSenseAsideAndGoesOn() {
    List<ConsumerRecord<String, byte[]>> letters = Collections.synchronizedList(new ArrayList<>());
    Deserializer<byte[]> bytes = new ByteArrayDeserializer();
    house.writeBytes(
        Topics.CHAPTER_UPDATED, "en/noise", "no Avro".getBytes(StandardCharsets.UTF_8));
    ChapterUpdated text = chapter("en/nul", 1, 1, "# Text\n");
    write(ChapterUpdated.newBuilder(text).setAuthor("a\0b").build());
    write(chapter("en/sound", 1, 2, "# Sound\n"));
    try (Tail<byte[]> tail =
            new Tail<>(
                house.servers().kafkaProperties(),
                Topics.PUBLISH_DEAD_LETTERS.name(),
                Tail.Start.BEGINNING,
                bytes,
                letters::add);
        Instance instance = new Instance(house, "a", LONG, sink -> sink)) {
      tail.start();

      await().atMost(Duration.ofSeconds(30)).until(() -> instance.shows("en/sound", 1));

      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () ->
                  List.copyOf(letters).stream()
                      .map(ConsumerRecord::key)
                      .toList()
                      .containsAll(List.of("en/noise", "en/nul")));
      assertThat(instance.shows("en/nul", 1)).isFalse();
    }
  }

  @Test
  void refusesATopicThatWasMadeAnew() {
    try (Instance instance = new Instance(house, "a", LONG, sink -> sink)) {
      write(chapter("en/a", 1, 1, "# A\n"));
      await().atMost(Duration.ofSeconds(30)).until(() -> instance.shows("en/a", 1));
      PositionStore positions = new PositionStore(instance.database());
      new ViewStore(instance.database())
          .apply(
              Changes.of(List.of()),
              positions.all().values().stream()
                  .map(each -> new Position(each.share(), "another", each.nextOffset(), -1))
                  .toList(),
              positions.claim(List.of(0, 1, 2, 3, 4, 5), "test"));
    }
    try (Instance instance = new Instance(house, "b", LONG, sink -> sink)) {
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> instance.health().state() == Health.State.FAILED);

      assertThat(instance.health().detail()).contains("deleted and made anew", "another");
    }
  }
}
