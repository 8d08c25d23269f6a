package org.chapterhouse.publish.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.chapterhouse.events.PublishReceipt;
import org.chapterhouse.publish.PublishHouse;
import org.chapterhouse.publish.ReceiptsSeen;
import org.chapterhouse.publish.live.LiveFeed;
import org.chapterhouse.publish.store.Changes;
import org.chapterhouse.publish.store.ChapterRow;
import org.chapterhouse.publish.store.ChapterState;
import org.chapterhouse.publish.store.Epochs;
import org.chapterhouse.publish.store.OutboxStore;
import org.chapterhouse.publish.store.PositionStore;
import org.chapterhouse.publish.store.PublishDatabase;
import org.chapterhouse.publish.store.ViewStore;
import org.chapterhouse.schemas.AvroSerdes;
import org.junit.jupiter.api.Test;

class RelayCrashTest {

  private static final int PARTITION = 3;

  private static Changes change(long revision) {
    return Changes.of(
        List.of(
            changes -> {
              changes.owns(PARTITION, "en/a");
              changes
                  .chapters()
                  .put(
                      "en/a",
                      new ChapterRow(
                          "en/a",
                          "en/a.md",
                          "A",
                          ChapterState.PRESENT,
                          revision,
                          revision,
                          new byte[] {65},
                          "h",
                          "",
                          Instant.EPOCH,
                          ""));
            }));
  }

  @Test
  void sendsAgainWhatItCouldNotForgetAndReadersPassItOver() {
    try (PublishHouse house = PublishHouse.open();
        PublishDatabase database =
            PublishDatabase.open(house.database(), 4, new SimpleMeterRegistry());
        ReceiptsSeen receipts = new ReceiptsSeen(house.servers().kafkaProperties())) {
      Map<String, Object> clients = house.servers().kafkaProperties();
      ReceiptProducers producers =
          new ReceiptProducers(
              clients, new AvroSerdes(clients).of(PublishReceipt.class).serializer());
      Epochs held = new PositionStore(database).claim(List.of(PARTITION), "owner");
      ViewStore views = new ViewStore(database);
      OutboxStore outbox = new OutboxStore(database);
      AtomicInteger crashes = new AtomicInteger();
      Runnable crashOnce =
          () -> {
            if (crashes.incrementAndGet() == 1) {
              throw new IllegalStateException("a planned crash between send and delete");
            }
          };
      views.apply(change(1), List.of(), held);
      try (Relays relays = new Relays(outbox, producers, crashOnce)) {
        relays.own(held);
        await().atMost(Duration.ofSeconds(30)).until(() -> receipts.of("en/a").size() == 2);
        views.apply(change(2), List.of(), held);
        relays.wake();
        await().atMost(Duration.ofSeconds(30)).until(() -> receipts.of("en/a").size() == 3);
      }

      List<PublishReceipt> sent = receipts.of("en/a");
      assertThat(sent.get(1).getRow()).isEqualTo(sent.get(0).getRow());
      assertThat(sent.get(2).getRow()).isGreaterThan(sent.get(1).getRow());
      AtomicInteger heard = new AtomicInteger();
      LiveFeed feed = new LiveFeed();
      feed.listen("en/a", receipt -> heard.incrementAndGet());
      sent.forEach(receipt -> feed.hear(PARTITION, receipt));
      assertThat(heard).hasValue(2);
    }
  }

  @Test
  void staysSilentOnceAnotherOwnsThePartition() {
    try (PublishHouse house = PublishHouse.open();
        PublishDatabase database =
            PublishDatabase.open(house.database(), 4, new SimpleMeterRegistry());
        ReceiptsSeen receipts = new ReceiptsSeen(house.servers().kafkaProperties())) {
      Map<String, Object> clients = house.servers().kafkaProperties();
      ReceiptProducers producers =
          new ReceiptProducers(
              clients, new AvroSerdes(clients).of(PublishReceipt.class).serializer());
      PositionStore positions = new PositionStore(database);
      Epochs old = positions.claim(List.of(PARTITION), "old");
      OutboxStore outbox = new OutboxStore(database);
      try (Relays before = new Relays(outbox, producers);
          Relays after = new Relays(outbox, producers)) {
        before.own(old);
        Epochs now = positions.claim(List.of(PARTITION), "new");
        new ViewStore(database).apply(change(1), List.of(), now);
        before.wake();
        after.own(now);

        await().atMost(Duration.ofSeconds(30)).until(() -> !receipts.of("en/a").isEmpty());

        await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> outbox.oldest(PARTITION, now, 10).isEmpty());
        assertThat(receipts.of("en/a")).hasSize(1);
      }
    }
  }
}
