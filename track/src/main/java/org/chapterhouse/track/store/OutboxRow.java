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
public record OutboxRow(long number, UUID eventId, @Nullable StoredEvent event) {}
