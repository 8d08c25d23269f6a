package org.chapterhouse.track.store;

import java.time.Instant;

/**
 * A reader who consents, until the end of the transaction.
 *
 * @param number of the reader in the private tables
 * @param consentedAt since when
 * @param told events the reader had told today before this batch
 */
record LockedReader(long number, Instant consentedAt, int told) {

  private static final int STRIPES = 16;

  /** The stripe of the figures this reader counts in. */
  int stripe() {
    return stripe(number);
  }

  static int stripe(long number) {
    return (int) (number % STRIPES);
  }
}
