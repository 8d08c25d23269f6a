package org.chapterhouse.track.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.chapterhouse.events.ReadingKind;
import org.chapterhouse.track.consent.ClaimedEvent;
import org.chapterhouse.track.consent.Drop;
import org.chapterhouse.track.consent.EventCheck;
import org.chapterhouse.track.consent.ReaderId;
import org.jdbi.v3.core.Handle;

/** Events of readers who consent. */
public final class EventStore {

  private final TrackDatabase database;
  private final ConsentStore consents;
  private final EventCheck check;

  public EventStore(TrackDatabase database, ConsentStore consents, EventCheck check) {
    this.database = database;
    this.consents = consents;
    this.check = check;
  }

  /**
   * Stores a batch in one transaction: events, their links to the reader, the counts, the outbox
   * rows. The reader's consent is locked first, so a withdrawal sees all of the batch or none.
   *
   * @throws org.chapterhouse.track.consent.RefusedException when the reader does not consent
   */
  public BatchReceipt store(ReaderId reader, UUID visit, List<ClaimedEvent> events) {
    return database.jdbi().inTransaction(handle -> store(handle, reader, visit, events));
  }

  private BatchReceipt store(
      Handle handle, ReaderId reader, UUID visit, List<ClaimedEvent> events) {
    Instant consentedAt = consents.lock(handle, reader);
    SortedMap<String, Integer> dropped = new TreeMap<>();
    List<ClaimedEvent> kept = new ArrayList<>();
    for (ClaimedEvent event : events) {
      Optional<Drop> reason = check.drop(event, reader, consentedAt);
      reason.ifPresentOrElse(
          drop -> dropped.merge(drop.code(), 1, Integer::sum), () -> kept.add(event));
    }
    SortedMap<String, Integer> counts = insert(handle, consents.key(reader), visit, kept);
    counts.forEach((chapter, opened) -> count(handle, chapter, opened));
    int stored = counts.values().stream().mapToInt(Integer::intValue).sum();
    return new BatchReceipt(stored, kept.size() - stored, dropped);
  }

  /** In the order of their ids, or two batches with the same events could deadlock. */
  private static SortedMap<String, Integer> insert(
      Handle handle, byte[] reader, UUID visit, List<ClaimedEvent> events) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    events.stream()
        .sorted(Comparator.comparing(ClaimedEvent::eventId))
        .filter(event -> insert(handle, visit, event))
        .forEach(
            event -> {
              handle.execute(
                  "insert into reading_link (event_id, reader) values (?, ?)",
                  event.eventId(),
                  reader);
              handle.execute(
                  "insert into outbox (event_id, tombstone) values (?, false)", event.eventId());
              counts.merge(event.chapter(), 1, Integer::sum);
            });
    return counts;
  }

  private static boolean insert(Handle handle, UUID visit, ClaimedEvent event) {
    return handle.execute(
            "insert into reading_event (event_id, kind, chapter, minute, visit)"
                + " values (?, ?, ?, ?, ?) on conflict do nothing",
            event.eventId(),
            ReadingKind.CHAPTER_OPENED.name(),
            event.chapter(),
            event.minute(),
            visit)
        == 1;
  }

  private static void count(Handle handle, String chapter, int opened) {
    handle.execute(
        "insert into chapter_count as c (chapter, opened) values (?, ?)"
            + " on conflict (chapter) do update set opened = c.opened + excluded.opened",
        chapter,
        opened);
  }
}
