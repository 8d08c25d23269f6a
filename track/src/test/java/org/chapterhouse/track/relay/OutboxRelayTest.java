package org.chapterhouse.track.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.common.KafkaException;
import org.chapterhouse.embedded.testing.TestServers;
import org.chapterhouse.schemas.Contract;
import org.chapterhouse.schemas.TopicCatalogue;
import org.chapterhouse.track.ReadingTopic;
import org.chapterhouse.track.consent.ReaderId;
import org.chapterhouse.track.store.Outbox;
import org.chapterhouse.track.store.OutboxRow;
import org.chapterhouse.track.store.Readers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The relay against a real broker, also when one dies between any two of its steps. */
class OutboxRelayTest {

  private static final TestServers SERVERS = TestServers.shared();
  private static final Duration INTERVAL = Duration.ofMillis(50);

  private final ReadingTopic topic = new ReadingTopic(SERVERS);
  private final Readers readers = new Readers();
  private final Outbox outbox = new Outbox(readers.database());
  private final ReaderId reader = readers.optIn();

  @BeforeAll
  static void establish() {
    Contract.establish(SERVERS.kafkaProperties(), new TopicCatalogue(6, (short) 1));
  }

  @AfterEach
  void close() {
    readers.close();
  }

  @Test
  void publishesEventsAndEmptiesTheOutbox() {
    UUID event = readers.open(reader, "en/a");

    try (OutboxRelay relay = relay()) {
      relay.start();
      await().until(() -> outbox.claim(1).isEmpty());
    }

    assertThat(topic.of(event.toString()))
        .singleElement()
        .satisfies(published -> assertThat(published.getChapterId()).isEqualTo("en/a"));
  }

  @Test
  void publishesAgainUnderTheSameKeyWhatADeadRelayDidNotDelete() {
    UUID event = readers.open(reader, "en/a");
    publishAndDie();

    try (OutboxRelay successor = relay()) {
      successor.start();
      await().until(() -> outbox.claim(1).isEmpty());
    }

    assertThat(topic.of(event.toString())).hasSize(2).doesNotContainNull();
  }

  @Test
  void tellsTheDeletionOfWhatADeadRelayHadPublished() {
    UUID event = readers.open(reader, "en/a");
    publishAndDie();
    readers.optOut(reader);

    try (OutboxRelay successor = relay()) {
      successor.start();
      await().until(() -> outbox.claim(1).isEmpty());
    }

    assertThat(topic.of(event.toString())).extracting(Objects::isNull).containsExactly(false, true);
  }

  @Test
  void cancelsWhatNobodyClaimedAndTellsNothing() {
    UUID event = readers.open(reader, "en/a");
    readers.optOut(reader);

    try (OutboxRelay relay = relay()) {
      relay.start();
      await().until(() -> outbox.claim(1).isEmpty());
    }

    assertThat(topic.of(event.toString())).isEmpty();
  }

  @Test
  void keepsARelayThatWasReplacedFromPublishingBehindATombstone() {
    UUID event = readers.open(reader, "en/a");
    try (EventPublisher frozen = new EventPublisher(SERVERS.kafkaProperties())) {
      List<OutboxRow> held = outbox.claim(10);
      readers.optOut(reader);
      try (OutboxRelay successor = relay()) {
        successor.start();
        await().until(() -> topic.of(event.toString()).size() == 1);
      }

      assertThatThrownBy(() -> frozen.publish(held)).isInstanceOf(KafkaException.class);
    }

    assertThat(topic.of(event.toString())).containsOnlyNulls();
  }

  @Test
  void worksOneAtATime() {
    try (OutboxRelay first = relay();
        OutboxRelay second = relay()) {
      first.start();
      second.start();

      List<UUID> events = readers.openMany(reader, 40);
      await().until(() -> outbox.claim(1).isEmpty());

      assertThat(topic.keys())
          .filteredOn(key -> events.contains(UUID.fromString(key)))
          .hasSameSizeAs(events)
          .doesNotHaveDuplicates();
    }
  }

  private void publishAndDie() {
    try (EventPublisher dying = new EventPublisher(SERVERS.kafkaProperties())) {
      dying.publish(outbox.claim(10));
    }
  }

  private OutboxRelay relay() {
    return new OutboxRelay(
        readers.database(),
        SERVERS.kafkaProperties(),
        new OutboxRelay.Pace(500, INTERVAL, Duration.ofHours(1)));
  }
}
