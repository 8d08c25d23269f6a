package org.chapterhouse.publish.store;

import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Handle;

/** Receipts between the transaction that caused them and their way to Kafka. */
public final class OutboxStore {

  private static final String ADD =
      """
      INSERT INTO outbox (partition, chapter_id, cause, revision, sequence, removed, ties_hash)
      SELECT row.partition, row.id, row.cause, readable.revision, readable.sequence,
        readable.state = 'REMOVED', coalesce(ties.hash, '')
      FROM unnest(:partitions, :ids, :causes) WITH ORDINALITY AS row (partition, id, cause, n)
      CROSS JOIN LATERAL (
        SELECT revision, sequence, state FROM chapters WHERE chapters.id = row.id
        UNION ALL
        SELECT revision, sequence, state FROM assets
        WHERE row.id LIKE 'asset:%' AND assets.path = substring(row.id FROM 7)) AS readable
      LEFT JOIN ties ON ties.id = row.id
      ORDER BY row.n
      """;

  private final PublishDatabase database;

  public OutboxStore(PublishDatabase database) {
    this.database = database;
  }

  /** Part of the transaction that applies a batch. Ties without content yet get no receipt. */
  static int add(Handle handle, Map<String, String> causes, ToIntFunction<String> partitionOf) {
    if (causes.isEmpty()) {
      return 0;
    }
    return Columns.update(handle, ADD, causes.entrySet())
        .with("partitions", Integer.class, cause -> partitionOf.applyAsInt(cause.getKey()))
        .text("ids", Map.Entry::getKey)
        .text("causes", Map.Entry::getValue)
        .statement()
        .execute();
  }

  /**
   * The oldest rows of a partition, in order.
   *
   * @throws StaleEpochException when somebody else owns it
   */
  public List<OutboxRow> oldest(int partition, Epochs held, int limit) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              EpochCheck.underLock(handle, held.only(partition));
              return select(handle, partition, limit);
            });
  }

  private static List<OutboxRow> select(Handle handle, int partition, int limit) {
    return handle
        .createQuery(
            "SELECT row_number, chapter_id, cause, revision, sequence, removed, ties_hash,"
                + " readable_at FROM outbox WHERE partition = :partition"
                + " ORDER BY row_number LIMIT :limit")
        .bind("partition", partition)
        .bind("limit", limit)
        .map(
            (row, context) ->
                new OutboxRow(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getBoolean(6),
                    row.getString(7),
                    row.getTimestamp(8).toInstant()))
        .list();
  }

  /** Forgets what has been sent, up to and with a row. */
  public void delete(int partition, long upTo) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        "DELETE FROM outbox WHERE partition = :partition AND row_number <= :upTo")
                    .bind("partition", partition)
                    .bind("upTo", upTo)
                    .execute());
  }
}
