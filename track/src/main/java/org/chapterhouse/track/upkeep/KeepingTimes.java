package org.chapterhouse.track.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;

/**
 * How long things are kept.
 *
 * @param lateAfter age over which an event is no longer taken
 * @param closeAfter how long after that a day is closed; covers clocks that differ and transactions
 *     under way
 * @param ids how long a reader's id is kept
 * @param events how long events are kept
 */
public record KeepingTimes(Duration lateAfter, Duration closeAfter, Period ids, Period events) {

  /** Days since 1970 of the last day that may be closed: no event of it can be stored any more. */
  long lastClosable(Instant now) {
    Instant reached = now.minus(lateAfter).minus(closeAfter);
    return LocalDate.ofInstant(reached, ZoneOffset.UTC).toEpochDay() - 1;
  }

  /** Consents from before have ended. */
  public Instant idsFrom(Instant now) {
    return now.atOffset(ZoneOffset.UTC).minus(ids).toInstant();
  }

  /** Events from before are forgotten. */
  Instant eventsFrom(Instant now) {
    return now.atOffset(ZoneOffset.UTC).minus(events).toInstant();
  }
}
