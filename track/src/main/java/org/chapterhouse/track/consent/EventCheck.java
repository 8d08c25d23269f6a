package org.chapterhouse.track.consent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Decides which claimed events may be stored at all. */
public final class EventCheck {

  private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(1);

  private final Duration lateAfter;
  private final Clock clock;

  public EventCheck(Duration lateAfter, Clock clock) {
    this.lateAfter = lateAfter;
    this.clock = clock;
  }

  /** Why the event must not be stored; empty when it may be. */
  public Optional<Drop> drop(ClaimedEvent event, ReaderId reader, Instant consentedAt) {
    Instant now = clock.instant();
    if (event.at().isBefore(consentedAt)) {
      return Optional.of(Drop.BEFORE_CONSENT);
    }
    if (event.at().isAfter(now.plus(CLOCKS_DIFFER_BY))) {
      return Optional.of(Drop.FUTURE);
    }
    if (event.at().isBefore(now.minus(lateAfter))) {
      return Optional.of(Drop.LATE);
    }
    return event.mentions(reader.encoded()) ? Optional.of(Drop.IDENTIFYING) : Optional.empty();
  }
}
