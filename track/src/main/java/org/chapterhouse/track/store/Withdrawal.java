package org.chapterhouse.track.store;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * All that must happen when a reader opts out, as steps of one transaction. The consent row goes
 * first: whoever stores an event holds a lock on it, so from then on no event of this reader can
 * appear.
 */
final class Withdrawal {

  /** What a withdrawal does; each part is needed, as tests that leave one out show. */
  enum Part {
    CORRECT_COUNTS,
    CANCEL_UNSENT,
    QUEUE_TOMBSTONES,
    ERASE_EVENTS,
    DENY_PROOFS
  }

  private final Duration proofLifetime;
  private final Set<Part> parts;

  Withdrawal(Duration proofLifetime) {
    this(proofLifetime, EnumSet.allOf(Part.class));
  }

  Withdrawal(Duration proofLifetime, Set<Part> parts) {
    this.proofLifetime = proofLifetime;
    this.parts = parts;
  }

  ErasureReceipt erase(Handle handle, byte[] reader, byte[] withdrawn, Instant now) {
    int consents = lockConsent(handle, reader);
    List<UUID> events = eventsOf(handle, reader);
    if (parts.contains(Part.CORRECT_COUNTS)) {
      correctCounts(handle, reader);
    }
    Set<UUID> unseen = parts.contains(Part.CANCEL_UNSENT) ? cancelUnsent(handle, reader) : Set.of();
    List<UUID> seen = events.stream().filter(event -> !unseen.contains(event)).toList();
    if (parts.contains(Part.QUEUE_TOMBSTONES)) {
      queueTombstones(handle, seen);
    }
    if (parts.contains(Part.ERASE_EVENTS)) {
      eraseEvents(handle, events);
    }
    handle.execute("delete from reading_link where reader = ?", reader);
    handle.execute("delete from consent where reader = ?", reader);
    if (parts.contains(Part.DENY_PROOFS) && consents > 0) {
      denyProofs(handle, withdrawn, now);
    }
    return new ErasureReceipt(consents, events.size(), unseen.size(), seen.size(), now);
  }

  private static int lockConsent(Handle handle, byte[] reader) {
    return handle
        .select("select 1 from consent where reader = ? for update", reader)
        .mapTo(int.class)
        .list()
        .size();
  }

  private static List<UUID> eventsOf(Handle handle, byte[] reader) {
    return handle
        .select("select event_id from reading_link where reader = ? order by event_id", reader)
        .mapTo(UUID.class)
        .list();
  }

  /** Locks the counts in the same order as whoever stores events, or the two could deadlock. */
  private static void correctCounts(Handle handle, byte[] reader) {
    handle
        .select(
            """
            select 1 from chapter_count
            where chapter in (select chapter from reading_event join reading_link using (event_id)
                              where reader = ?)
            order by chapter for update
            """,
            reader)
        .mapTo(int.class)
        .list();
    handle.execute(
        """
        with mine as (select chapter, count(*) as opened
                      from reading_event join reading_link using (event_id)
                      where reader = ? group by chapter),
             gone as (delete from chapter_count c using mine
                      where c.chapter = mine.chapter and c.opened = mine.opened)
        update chapter_count c set opened = c.opened - mine.opened from mine
        where c.chapter = mine.chapter and c.opened > mine.opened
        """,
        reader);
  }

  /** Rows nobody has claimed cannot have been sent: they go, and nothing was ever told. */
  private static Set<UUID> cancelUnsent(Handle handle, byte[] reader) {
    return new HashSet<>(
        handle
            .select(
                """
                delete from outbox
                where not claimed and not tombstone
                  and event_id in (select event_id from reading_link where reader = ?)
                returning event_id
                """,
                reader)
            .mapTo(UUID.class)
            .list());
  }

  /** A claimed row may or may not have been sent; its tombstone follows it in either case. */
  private static void queueTombstones(Handle handle, List<UUID> events) {
    PreparedBatch batch =
        handle.prepareBatch("insert into outbox (event_id, tombstone) values (?, true)");
    events.forEach(event -> batch.add(event));
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private static void eraseEvents(Handle handle, List<UUID> events) {
    UUID[] ids = events.toArray(UUID[]::new);
    handle.execute("delete from outbox where not tombstone and event_id = any(?)", (Object) ids);
    handle.execute("delete from reading_link where event_id = any(?)", (Object) ids);
    handle.execute("delete from reading_event where event_id = any(?)", (Object) ids);
  }

  private void denyProofs(Handle handle, byte[] withdrawn, Instant now) {
    OffsetDateTime until = now.plus(proofLifetime).atOffset(ZoneOffset.UTC);
    handle.execute("delete from withdrawn where until < ?", now.atOffset(ZoneOffset.UTC));
    handle.execute(
        "insert into withdrawn (reader, until) values (?, ?) on conflict do nothing",
        withdrawn,
        until);
  }
}
