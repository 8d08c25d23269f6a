package org.chapterhouse.track.store;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.chapterhouse.track.consent.ReaderId;

/** Shows a reader what is held about them. */
public final class OwnRecord {

  private static final int FETCH = 500;

  private final TrackDatabase database;
  private final ConsentStore consents;

  public OwnRecord(TrackDatabase database, ConsentStore consents) {
    this.database = database;
    this.consents = consents;
  }

  /** Gives out the reader's consent, then every event, in the order of their minutes. */
  public void read(
      ReaderId reader, Consumer<HeldConsent> consent, BiConsumer<UUID, StoredEvent> event) {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              long number = consents.number(handle, reader);
              consent.accept(
                  handle
                      .select(
                          "select given_at, text_version, language from consent where number = ?",
                          number)
                      .map(
                          (row, context) ->
                              new HeldConsent(
                                  row.getObject("given_at", OffsetDateTime.class).toInstant(),
                                  row.getString("text_version"),
                                  row.getString("language")))
                      .one());
              handle
                  .select(
                      """
                      select event_id, kind, chapter, section, dwell, came_from, minute, visit
                      from reading_event where reader = ? order by minute, event_id
                      """,
                      number)
                  .setFetchSize(FETCH)
                  .map(
                      (row, context) -> {
                        event.accept(row.getObject("event_id", UUID.class), StoredEvent.read(row));
                        return number;
                      })
                  .forEach(done -> {});
            });
  }

  /** How far the reader has come in each chapter, the one read last first. */
  public List<ChapterProgress> progress(ReaderId reader, int limit) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select(
                        """
                        select chapter, max(minute) as last_minute,
                               count(distinct section) filter (where section <> '') as sections,
                               max(dwell) as seconds,
                               bool_or(kind = 'CHAPTER_FINISHED') as finished
                        from reading_event where reader = ?
                        group by chapter order by last_minute desc, chapter limit ?
                        """,
                        consents.number(handle, reader),
                        limit)
                    .map(
                        (row, context) ->
                            new ChapterProgress(
                                row.getString("chapter"),
                                row.getLong("last_minute"),
                                row.getInt("sections"),
                                row.getInt("seconds"),
                                row.getBoolean("finished")))
                    .list());
  }
}
