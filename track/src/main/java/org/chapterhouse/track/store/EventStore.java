package org.chapterhouse.track.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.chapterhouse.track.consent.ClaimedEvent;
import org.chapterhouse.track.consent.Drop;
import org.chapterhouse.track.consent.EventCheck;
import org.chapterhouse.track.consent.ReaderId;
import org.chapterhouse.track.consent.ReaderKeys;
import org.jdbi.v3.core.Handle;

/** Events of readers who consent. */
public final class EventStore {

  /**
   * Events in the order of their ids and figures in the order of their keys, or two batches could
   * deadlock. All parts see the tables as they were before: a figure grows when none of the
   * reader's earlier events counts in it.
   */
  private static final String INSERT =
      """
      with told as (
        select * from unnest(:ids, :kinds, :chapters, :sections, :dwells, :froms, :minutes, :visits)
          as t (event_id, kind, chapter, section, dwell, came_from, minute, visit)),
      fresh as (
        insert into reading_event
          (event_id, reader, kind, chapter, section, dwell, came_from, minute, day, visit)
        select event_id, :reader, kind, chapter, section, dwell, came_from, minute,
               minute / 1440, visit
        from told order by event_id
        on conflict do nothing
        returning event_id, kind, chapter, section, dwell, came_from, day),
      queued as (
        insert into outbox (reader, tombstone, events)
        select :reader, false, array_agg(event_id) from fresh having count(*) > 0),
      cells as (
        select distinct day, chapter, measure, detail
        from fresh cross join lateral cells_of(kind, section, dwell, came_from)),
      counted as (
        insert into figure as f (day, chapter, measure, detail, stripe, readers)
        select day, chapter, measure, detail, :stripe, 1 from cells c
        where not exists (
          select from reading_event o
          cross join lateral cells_of(o.kind, o.section, o.dwell, o.came_from) m
          where o.reader = :reader and o.day = c.day and o.chapter = c.chapter
            and m.measure = c.measure and m.detail = c.detail)
        order by day, chapter, measure, detail
        on conflict (day, chapter, measure, detail, stripe)
          do update set readers = f.readers + 1)
      select count(*) from fresh
      """;

  private final TrackDatabase database;
  private final ConsentStore consents;
  private final EventCheck check;
  private final ReaderKeys keys;
  private final int mostADay;

  /**
   * @param mostADay events of one reader that are stored in one day
   */
  public EventStore(
      TrackDatabase database,
      ConsentStore consents,
      EventCheck check,
      ReaderKeys keys,
      int mostADay) {
    this.database = database;
    this.consents = consents;
    this.check = check;
    this.keys = keys;
    this.mostADay = mostADay;
  }

  /**
   * Stores a batch in one transaction: events with their reader, the figures they count in, the
   * outbox rows. The reader's consent is locked first, so a withdrawal sees all of the batch or
   * none.
   *
   * @throws org.chapterhouse.track.consent.RefusedException when the reader does not consent
   */
  public BatchReceipt store(ReaderId reader, UUID visit, List<ClaimedEvent> events) {
    return database.jdbi().inTransaction(handle -> store(handle, reader, visit, events));
  }

  private BatchReceipt store(
      Handle handle, ReaderId reader, UUID visit, List<ClaimedEvent> events) {
    LockedReader locked = consents.lock(handle, reader, events.size());
    SortedMap<String, Integer> dropped = new TreeMap<>();
    List<ClaimedEvent> kept = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      ClaimedEvent event = events.get(i);
      Optional<Drop> reason = drop(event, reader, locked.consentedAt(), locked.told() + i);
      reason.ifPresentOrElse(
          drop -> dropped.merge(drop.code(), 1, Integer::sum), () -> kept.add(event));
    }
    int stored = kept.isEmpty() ? 0 : insert(handle, locked, visit, kept);
    return new BatchReceipt(stored, kept.size() - stored, dropped);
  }

  private Optional<Drop> drop(ClaimedEvent event, ReaderId reader, Instant consentedAt, int told) {
    return told >= mostADay ? Optional.of(Drop.TOO_MANY) : check.drop(event, reader, consentedAt);
  }

  private int insert(Handle handle, LockedReader reader, UUID visit, List<ClaimedEvent> events) {
    return handle
        .select(INSERT)
        .bind("reader", reader.number())
        .bind("stripe", reader.stripe())
        .bind("ids", column(events, UUID[]::new, ClaimedEvent::eventId))
        .bind("kinds", column(events, String[]::new, event -> event.step().kind().name()))
        .bind("chapters", column(events, String[]::new, ClaimedEvent::chapter))
        .bind("sections", column(events, String[]::new, event -> event.step().section()))
        .bind("dwells", column(events, Integer[]::new, event -> event.step().dwellSeconds()))
        .bind("froms", column(events, String[]::new, event -> event.step().cameFrom()))
        .bind("minutes", column(events, Long[]::new, ClaimedEvent::minute))
        .bind("visits", column(events, UUID[]::new, event -> keys.visit(visit, event.day())))
        .mapTo(int.class)
        .one();
  }

  private static <T> T[] column(
      List<ClaimedEvent> events, IntFunction<T[]> array, Function<ClaimedEvent, T> value) {
    return events.stream().map(value).toArray(array);
  }
}
