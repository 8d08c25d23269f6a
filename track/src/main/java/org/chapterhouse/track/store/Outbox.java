package org.chapterhouse.track.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What is still to be told to {@code reading.events}, in order. A row of the table holds the events
 * of a reader's batch, or of a deletion, and is claimed and deleted as a whole.
 */
public final class Outbox {

  private static final int DELETIONS_A_ROW = 100;

  private final TrackDatabase database;

  public Outbox(TrackDatabase database) {
    this.database = database;
  }

  /**
   * Marks the first rows as claimed and returns them, also those claimed before by a relay that
   * never got to delete them. From here on a withdrawal takes these rows for sent. The mark is
   * locked first: a withdrawal under way is waited for, and then its rows are no longer here.
   *
   * @param limit rows of the table
   */
  public List<OutboxRow> claim(int limit) {
    return database.jdbi().inTransaction(handle -> claim(handle, limit));
  }

  private static List<OutboxRow> claim(Handle handle, int limit) {
    handle.execute("select from relay_mark for update");
    List<OutboxRow> rows =
        handle
            .select(
                """
                select number, event_id, tombstone,
                       kind, chapter, section, dwell, came_from, minute, visit
                from (select * from outbox order by number limit ?) batch
                cross join lateral unnest(events) with ordinality as told (event_id, position)
                left join reading_event using (event_id)
                order by number, position
                """,
                limit)
            .map((row, context) -> read(row))
            .list();
    if (!rows.isEmpty()) {
      handle.execute(
          "update relay_mark set claimed = greatest(claimed, ?)",
          rows.get(rows.size() - 1).number());
    }
    return rows;
  }

  /** Forgets rows that have been told. */
  public void delete(List<OutboxRow> rows) {
    Long[] numbers = rows.stream().map(OutboxRow::number).distinct().toArray(Long[]::new);
    database
        .jdbi()
        .useHandle(
            handle -> handle.execute("delete from outbox where number = any(?)", (Object) numbers));
  }

  /** Queues the deletion of events; its rows tell of no reader. */
  static void queueDeletions(Handle handle, List<UUID> events) {
    handle
        .createUpdate(
            """
            insert into outbox (tombstone, events)
            select true, array_agg(event_id order by place)
            from unnest(:events) with ordinality as gone (event_id, place)
            group by (place - 1) / :most
            """)
        .bind("events", events.toArray(UUID[]::new))
        .bind("most", DELETIONS_A_ROW)
        .execute();
  }

  /** A row whose event is gone can only be told as its deletion. */
  private static OutboxRow read(ResultSet row) throws SQLException {
    return new OutboxRow(
        row.getLong("number"),
        row.getObject("event_id", UUID.class),
        row.getBoolean("tombstone") || row.getString("chapter") == null
            ? null
            : StoredEvent.read(row));
  }
}
