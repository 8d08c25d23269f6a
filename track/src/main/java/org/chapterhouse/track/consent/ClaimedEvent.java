package org.chapterhouse.track.consent;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as a browser claims it.
 *
 * @param eventId random id, made in the browser
 * @param chapter chapter it happened in, {@code <language>/<slug>}
 * @param step what happened
 * @param at when, by the browser's clock as corrected by ours
 */
public record ClaimedEvent(UUID eventId, String chapter, ReadingStep step, Instant at) {

  private static final long SECONDS_A_MINUTE = 60;
  private static final long MINUTES_A_DAY = 24 * 60;

  /** Whole minutes since 1970: as exact as anything is kept. */
  public long minute() {
    return Math.floorDiv(at.getEpochSecond(), SECONDS_A_MINUTE);
  }

  /** Days since 1970 in UTC. */
  public long day() {
    return Math.floorDiv(minute(), MINUTES_A_DAY);
  }

  /** Whether the reader's own words stand anywhere in it. */
  boolean mentions(String text) {
    return chapter.contains(text)
        || step.section().contains(text)
        || step.cameFrom().contains(text);
  }
}
