package org.chapterhouse.track.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** What is still to be told to {@code reading.events}, in order. */
public final class Outbox {

  private final TrackDatabase database;

  public Outbox(TrackDatabase database) {
    this.database = database;
  }

  /**
   * Marks the first rows as claimed and returns them, also those claimed before by a relay that
   * never got to delete them. From here on a withdrawal takes these rows for sent.
   */
  public List<OutboxRow> claim(int limit) {
    return database
        .jdbi()
        .inTransaction(
            handle ->
                handle
                    .select(
                        """
                        with batch as (
                          update outbox set claimed = true
                          where number in (select number from outbox order by number limit ?)
                          returning number, event_id, tombstone)
                        select number, event_id, tombstone, kind, chapter, minute, visit
                        from batch left join reading_event using (event_id)
                        order by number
                        """,
                        limit)
                    .map((row, context) -> read(row))
                    .list());
  }

  /** Forgets rows that have been told. */
  public void delete(List<OutboxRow> rows) {
    Long[] numbers = rows.stream().map(OutboxRow::number).toArray(Long[]::new);
    database
        .jdbi()
        .useHandle(
            handle -> handle.execute("delete from outbox where number = any(?)", (Object) numbers));
  }

  /** A row whose event is gone can only be told as its deletion. */
  private static OutboxRow read(ResultSet row) throws SQLException {
    return new OutboxRow(
        row.getLong("number"),
        row.getObject("event_id", UUID.class),
        row.getBoolean("tombstone") || row.getString("chapter") == null
            ? null
            : new OutboxRow.StoredEvent(
                row.getString("kind"),
                row.getString("chapter"),
                row.getLong("minute"),
                row.getObject("visit", UUID.class)));
  }
}
