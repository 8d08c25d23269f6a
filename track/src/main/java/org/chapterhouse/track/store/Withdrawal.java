package org.chapterhouse.track.store;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * All that must happen when a reader opts out, as steps of one transaction. The consent row goes
 * first: whoever stores an event holds a lock on it, so from then on no event of this reader can
 * appear.
 */
final class Withdrawal {

  /** What a withdrawal does; each part is needed, as tests that leave one out show. */
  enum Part {
    CORRECT_FIGURES,
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

  ErasureReceipt erase(Handle handle, byte[] key, byte[] withdrawn, Instant now) {
    Optional<Long> reader = lockConsent(handle, key);
    if (reader.isEmpty()) {
      return new ErasureReceipt(0, 0, 0, 0, now);
    }
    ErasureReceipt receipt = erase(handle, reader.get(), now);
    handle.execute("delete from consent where reader = ?", (Object) key);
    ErasedRows.add(handle, 1);
    if (parts.contains(Part.DENY_PROOFS)) {
      denyProofs(handle, withdrawn, now);
    }
    return receipt;
  }

  private ErasureReceipt erase(Handle handle, long reader, Instant now) {
    if (parts.contains(Part.CORRECT_FIGURES)) {
      correctFigures(handle, reader);
    }
    List<UUID> unseen =
        parts.contains(Part.CANCEL_UNSENT) ? cancelUnsent(handle, reader) : List.of();
    List<UUID> events = parts.contains(Part.ERASE_EVENTS) ? eraseEvents(handle, reader) : List.of();
    List<UUID> seen = parts.contains(Part.QUEUE_TOMBSTONES) ? without(events, unseen) : List.of();
    Outbox.queueDeletions(handle, seen);
    return new ErasureReceipt(1, events.size(), unseen.size(), seen.size(), now);
  }

  private static Optional<Long> lockConsent(Handle handle, byte[] key) {
    return handle
        .select("select number from consent where reader = ? for update", (Object) key)
        .mapTo(long.class)
        .findOne();
  }

  /** Locks the figures in the same order as whoever stores events, or the two could deadlock. */
  private static void correctFigures(Handle handle, long reader) {
    String mine =
        """
        with mine as (
          select distinct day, chapter, measure, detail
          from reading_event cross join lateral cells_of(kind, section, dwell, came_from)
          where reader = :reader)
        """;
    String same =
        "(f.day, f.chapter, f.measure, f.detail) = (m.day, m.chapter, m.measure, m.detail)";
    int stripe = LockedReader.stripe(reader);
    handle
        .select(
            mine
                + "select 1 from figure f join mine m on "
                + same
                + " where f.stripe = :stripe"
                + " order by f.day, f.chapter, f.measure, f.detail for update of f")
        .bind("reader", reader)
        .bind("stripe", stripe)
        .mapTo(int.class)
        .list();
    handle
        .createUpdate(
            mine
                + ", gone as (delete from figure f using mine m where "
                + same
                + " and f.stripe = :stripe and f.readers = 1)"
                + " update figure f set readers = f.readers - 1 from mine m where "
                + same
                + " and f.stripe = :stripe and f.readers > 1")
        .bind("reader", reader)
        .bind("stripe", stripe)
        .execute();
  }

  /**
   * Rows nobody has claimed cannot have been sent: they go, and nothing was ever told. While this
   * transaction lasts, nobody can claim.
   */
  private static List<UUID> cancelUnsent(Handle handle, long reader) {
    return handle
        .select(
            """
            with mark as (select claimed from relay_mark for share),
            gone as (
              delete from outbox using mark where number > mark.claimed and reader = ?
              returning events)
            select unnest(events) from gone
            """,
            reader)
        .mapTo(UUID.class)
        .list();
  }

  /**
   * A claimed row may or may not have been sent; a tombstone follows it in either case. The relay
   * deletes rows in the order of their numbers, so this does too.
   */
  private static List<UUID> eraseEvents(Handle handle, long reader) {
    handle.execute(
        """
        delete from outbox where number = any(array(
          select number from outbox where reader = ? order by number for update))
        """,
        reader);
    return handle
        .select("delete from reading_event where reader = ? returning event_id", reader)
        .mapTo(UUID.class)
        .list();
  }

  private static List<UUID> without(List<UUID> events, List<UUID> unseen) {
    Set<UUID> never = Set.copyOf(unseen);
    return events.stream().filter(event -> !never.contains(event)).sorted().toList();
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
