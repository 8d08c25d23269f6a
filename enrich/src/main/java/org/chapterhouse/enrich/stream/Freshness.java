package org.chapterhouse.enrich.stream;

import java.time.Duration;

/**
 * Whether somebody waits for an edit. Cards keep the edit's timestamp, so an old one means that the
 * stage is behind, and then one more second does not matter but coalescing does.
 */
record Freshness(Duration limit) {

  boolean isFresh(long timestamp, long now, boolean bulk) {
    return !bulk && now - timestamp < limit.toMillis();
  }
}
