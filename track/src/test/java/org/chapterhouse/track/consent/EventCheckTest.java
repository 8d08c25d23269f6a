package org.chapterhouse.track.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventCheckTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Instant CONSENTED = NOW.minus(Duration.ofDays(3));

  private final EventCheck check =
      new EventCheck(Duration.ofHours(24), Clock.fixed(NOW, ZoneOffset.UTC));
  private final ReaderId reader = ReaderId.random();

  @Test
  void keepsAnEventOfJustNow() {
    assertThat(drop("en/a", NOW, CONSENTED)).isEmpty();
  }

  @Test
  void dropsWhatHappenedBeforeConsent() {
    assertThat(drop("en/a", NOW.minusMillis(1), NOW)).contains(Drop.BEFORE_CONSENT);
    assertThat(drop("en/a", NOW, NOW)).isEmpty();
  }

  @Test
  void dropsWhatIsStillToCome() {
    assertThat(drop("en/a", NOW.plusSeconds(61), CONSENTED)).contains(Drop.FUTURE);
    assertThat(drop("en/a", NOW.plusSeconds(60), CONSENTED)).isEmpty();
  }

  @Test
  void dropsWhatHappenedTooLongAgo() {
    Instant late = NOW.minus(Duration.ofHours(24)).minusMillis(1);

    assertThat(drop("en/a", late, CONSENTED)).contains(Drop.LATE);
  }

  @Test
  void dropsWhatNamesTheReader() {
    assertThat(drop("en/" + reader.encoded(), NOW, CONSENTED)).contains(Drop.IDENTIFYING);
    assertThat(dropped(ReadingStep.reached("x" + reader.encoded()))).contains(Drop.IDENTIFYING);
    assertThat(dropped(ReadingStep.opened("en/" + reader.encoded()))).contains(Drop.IDENTIFYING);
    assertThat(dropped(ReadingStep.opened("en/b"))).isEmpty();
  }

  private Optional<Drop> dropped(ReadingStep step) {
    return check.drop(new ClaimedEvent(UUID.randomUUID(), "en/a", step, NOW), reader, CONSENTED);
  }

  private Optional<Drop> drop(String chapter, Instant at, Instant consentedAt) {
    return check.drop(
        new ClaimedEvent(UUID.randomUUID(), chapter, ReadingStep.opened(""), at),
        reader,
        consentedAt);
  }
}
