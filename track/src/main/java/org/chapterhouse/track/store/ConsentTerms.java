package org.chapterhouse.track.store;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/**
 * What consent is good for.
 *
 * @param textVersion version of the text it must have been given to
 * @param lifetime how long it lasts; then the id is forgotten
 * @param proofLifetime how long the last proof of a withdrawn reader may still be shown
 */
public record ConsentTerms(String textVersion, Period lifetime, Duration proofLifetime) {

  /** Whether a consent given then still stands. */
  boolean lasts(Instant givenAt, Instant now) {
    return now.atOffset(ZoneOffset.UTC).minus(lifetime).toInstant().isBefore(givenAt);
  }
}
