package org.chapterhouse.track.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be told to {@code reading.events}.
 *
 * @param number position in the outbox
 * @param eventId event it is about; the record's key
 * @param event the event, or null when its deletion is to be told
 */
public record OutboxRow(long number, UUID eventId, @Nullable StoredEvent event) {

  /**
   * An event as it is stored and published.
   *
   * @param kind name of the kind
   * @param chapter chapter it happened in
   * @param minute whole minutes since 1970
   * @param visit token of the visit
   */
  public record StoredEvent(String kind, String chapter, long minute, UUID visit) {}
}
