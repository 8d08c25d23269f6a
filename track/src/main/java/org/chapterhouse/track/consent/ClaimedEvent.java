package org.chapterhouse.track.consent;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as a browser claims it.
 *
 * @param eventId random id, made in the browser
 * @param chapter chapter that was opened, {@code <language>/<slug>}
 * @param at when, by the browser's clock as corrected by ours
 */
public record ClaimedEvent(UUID eventId, String chapter, Instant at) {

  private static final long SECONDS_A_MINUTE = 60;

  /** Whole minutes since 1970: as exact as anything leaves this stage. */
  public long minute() {
    return Math.floorDiv(at.getEpochSecond(), SECONDS_A_MINUTE);
  }
}
