package org.chapterhouse.track.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Forgets what has been kept long enough, some rows at a time. */
public final class Expiry {

  private static final long SECONDS_A_MINUTE = 60;
  private static final long MINUTES_A_DAY = 24 * 60;

  private final TrackDatabase database;
  private final int batch;

  /**
   * @param batch rows forgotten in one transaction at most
   */
  public Expiry(TrackDatabase database, int batch) {
    this.database = database;
    this.batch = batch;
  }

  /**
   * Forgets readers who consented before a time: their ids, and whose their events were. What they
   * read stays, and is nobody's.
   *
   * @return readers forgotten now; more may be left when it is as many as a batch holds
   */
  public int forgetReaders(Instant consentedBefore) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              List<Long> readers =
                  handle
                      .select(
                          "select number from consent where given_at <= ?"
                              + " order by number limit ? for update skip locked",
                          consentedBefore.atOffset(ZoneOffset.UTC),
                          batch)
                      .mapTo(long.class)
                      .list();
              Long[] numbers = readers.toArray(Long[]::new);
              handle.execute(
                  "update reading_event set reader = null where reader = any(?)", (Object) numbers);
              handle.execute(
                  "update outbox set reader = null where reader = any(?)", (Object) numbers);
              handle.execute("delete from consent where number = any(?)", (Object) numbers);
              if (numbers.length > 0) {
                ErasedRows.add(handle, numbers.length);
              }
              return numbers.length;
            });
  }

  /**
   * Forgets events that happened before a time, and queues their deletion from the topic: there,
   * compaction joins old segments with newer ones, so that their age alone would not remove them.
   *
   * @return events forgotten now; more may be left when it is as many as a batch holds
   */
  public int forgetEvents(Instant happenedBefore) {
    long minute = Math.floorDiv(happenedBefore.getEpochSecond(), SECONDS_A_MINUTE);
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              handle.execute(
                  "delete from figure where day < ?", Math.floorDiv(minute, MINUTES_A_DAY));
              List<UUID> old =
                  handle
                      .select(
                          """
                          delete from reading_event where event_id in (
                            select event_id from reading_event where minute < ?
                            order by event_id limit ? for update skip locked)
                          returning event_id
                          """,
                          minute,
                          batch)
                      .mapTo(UUID.class)
                      .list();
              Outbox.queueDeletions(handle, old);
              return old.size();
            });
  }

  /** Forgets denials of readers whose last proof has expired. */
  public int forgetDenials(Instant now) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle.execute(
                    "delete from withdrawn where until < ?", now.atOffset(ZoneOffset.UTC)));
  }
}
