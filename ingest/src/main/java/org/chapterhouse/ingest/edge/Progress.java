package org.chapterhouse.ingest.edge;

import java.util.Locale;

/** How far an edit has come; also what a caller may wait for. */
public enum Progress {
  /** In Kafka for good, without a decision yet. */
  PENDING,
  /** The ledger has decided. */
  DECIDED,
  /** The chapter's new state is readable. */
  LIVE,
  /** So is everything the edit touched. */
  SETTLED;

  /** As the API writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isAtLeast(Progress other) {
    return compareTo(other) >= 0;
  }
}
