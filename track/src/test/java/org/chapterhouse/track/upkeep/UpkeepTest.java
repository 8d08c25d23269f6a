package org.chapterhouse.track.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.chapterhouse.embedded.testing.TestServers;
import org.chapterhouse.events.ReadingStats;
import org.chapterhouse.schemas.Contract;
import org.chapterhouse.schemas.TopicCatalogue;
import org.chapterhouse.track.ReadingTopic;
import org.chapterhouse.track.consent.ReaderId;
import org.chapterhouse.track.consent.ReadingStep;
import org.chapterhouse.track.consent.Refusal;
import org.chapterhouse.track.consent.RefusedException;
import org.chapterhouse.track.store.Outbox;
import org.chapterhouse.track.store.OutboxRow;
import org.chapterhouse.track.store.Readers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the passing of time does. */
class UpkeepTest {

  private static final TestServers SERVERS = TestServers.shared();
  private static final KeepingTimes TIMES =
      new KeepingTimes(
          Duration.ofHours(24), Duration.ofHours(1), Period.ofMonths(13), Period.ofMonths(25));

  private final Readers readers = new Readers();
  private final String chapter = "en/" + UUID.randomUUID();
  private final ReadingTopic topic = new ReadingTopic(SERVERS);
  private final Upkeep upkeep =
      new Upkeep(
          readers.database(),
          SERVERS.kafkaProperties(),
          TIMES,
          Duration.ofMinutes(1),
          () -> {},
          readers.clock());

  @BeforeAll
  static void establish() {
    Contract.establish(SERVERS.kafkaProperties(), new TopicCatalogue(6, (short) 1));
  }

  @AfterEach
  void close() {
    readers.close();
  }

  @Test
  void closesADayOnceNoEventOfItCanComeAnyMore() {
    LocalDate day = LocalDate.of(2026, 11, 22);
    Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();

    assertThat(TIMES.lastClosable(end.plus(Duration.ofHours(25)).minusMillis(1)))
        .isEqualTo(day.toEpochDay() - 1);
    assertThat(TIMES.lastClosable(end.plus(Duration.ofHours(25)))).isEqualTo(day.toEpochDay());
  }

  @Test
  void tellsTheTopicOfClosedDays() {
    for (int i = 0; i < 12; i++) {
      ReaderId reader = readers.optIn();
      readers.tell(
          reader,
          readers.now(chapter, ReadingStep.opened("en/before")),
          readers.now(chapter, ReadingStep.visible(180)),
          readers.now(chapter, ReadingStep.visible(60)),
          readers.now(chapter, ReadingStep.reached("terms")));
    }
    readers.clock().pass(Duration.ofDays(3));

    upkeep.doAll();

    List<ReadingStats> told = topic.statsOf(chapter);
    assertThat(told).hasSize(1);
    assertThat(told.get(0).getOpened()).isEqualTo(10);
    assertThat(told.get(0).getFinished()).isZero();
    assertThat(told.get(0).getCameFrom())
        .singleElement()
        .hasToString("{\"chapterId\": \"en/before\", \"readers\": 10}");
    assertThat(told.get(0).getVisible())
        .extracting(each -> each.getSeconds())
        .containsExactly(60, 180);
  }

  @Test
  void tellsNothingTwiceAndTheSameAfterACrash() {
    for (int i = 0; i < 10; i++) {
      readers.open(readers.optIn(), chapter);
    }
    readers.clock().pass(Duration.ofDays(3));
    upkeep.doAll();
    upkeep.doAll();
    assertThat(topic.statsOf(chapter)).hasSize(1);

    readers.tables().forgetThatDaysWereTold();
    upkeep.doAll();

    assertThat(topic.statsOf(chapter)).hasSize(2);
    assertThat(topic.statsOf(chapter).get(0)).isEqualTo(topic.statsOf(chapter).get(1));
  }

  @Test
  void forgetsReadersAfterThirteenMonthsAndKeepsWhatNobodyReadAnyMore() {
    ReaderId reader = readers.optIn();
    readers.open(reader, chapter);
    readers.clock().pass(Duration.ofDays(13 * 31 + 1));
    assertThatThrownBy(() -> readers.renew(reader))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.refusal()).isEqualTo(Refusal.CONSENT_EXPIRED));

    upkeep.doAll();

    assertThat(readers.tables().sizes()).containsEntry("consent", 0);
    assertThat(readers.tables().rows("reading_event")).hasSize(1);
    assertThat(readers.optOut(reader).events()).isZero();
    assertThatThrownBy(() -> readers.renew(reader))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.refusal()).isEqualTo(Refusal.CONSENT_UNKNOWN));
  }

  @Test
  void forgetsEventsAfterTwentyFiveMonthsAndTakesThemBackFromTheTopic() {
    UUID old = readers.open(readers.optIn(), chapter);
    Outbox outbox = new Outbox(readers.database());
    outbox.delete(outbox.claim(10));
    readers.clock().pass(Duration.ofDays(25 * 31 + 1));
    UUID young = readers.open(readers.optIn(), chapter);

    upkeep.doAll();

    assertThat(readers.tables().rows("reading_event"))
        .singleElement()
        .asString()
        .contains(young.toString());
    assertThat(outbox.claim(10))
        .filteredOn(row -> row.event() == null)
        .extracting(OutboxRow::eventId)
        .containsExactly(old);
  }
}
