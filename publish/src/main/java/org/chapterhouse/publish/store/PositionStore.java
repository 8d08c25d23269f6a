package org.chapterhouse.publish.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Positions in every share, and who owns which partition. */
public final class PositionStore {

  /** Channel on which every move of positions is announced. */
  static final String CHANNEL = "publish_positions";

  private final PublishDatabase database;

  public PositionStore(PublishDatabase database) {
    this.database = database;
  }

  /** Makes the caller the owner of the partitions; whoever owned them fails from now on. */
  public Epochs claim(Collection<Integer> partitions, String owner) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              SortedMap<Integer, Long> epochs = new TreeMap<>();
              partitions.stream()
                  .sorted()
                  .forEach(partition -> epochs.put(partition, claim(handle, partition, owner)));
              return new Epochs(epochs);
            });
  }

  private static long claim(Handle handle, int partition, String owner) {
    return handle
        .createQuery(
            "INSERT INTO epochs (partition, epoch, owner) VALUES (:partition, 1, :owner)"
                + " ON CONFLICT (partition) DO UPDATE"
                + " SET epoch = epochs.epoch + 1, owner = excluded.owner RETURNING epoch")
        .bind("partition", partition)
        .bind("owner", owner)
        .mapTo(Long.class)
        .one();
  }

  /** Every position there is. */
  public Map<Share, Position> all() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select(
                        "SELECT topic, partition, topic_id, next_offset, last_record_offset"
                            + " FROM positions")
                    .map(
                        (row, context) ->
                            new Position(
                                new Share(row.getString(1), row.getInt(2)),
                                row.getString(3),
                                row.getLong(4),
                                row.getLong(5)))
                    .collect(Collectors.toMap(Position::share, Function.identity())));
  }

  /** Part of the transaction that applies a batch. A position without a record keeps the last. */
  static void move(Handle handle, List<Position> positions) {
    handle
        .createUpdate(
            "INSERT INTO positions (topic, partition, topic_id, next_offset, last_record_offset)"
                + " SELECT * FROM unnest(:topics, :partitions, :ids, :next, :last)"
                + " ON CONFLICT (topic, partition) DO UPDATE SET topic_id = excluded.topic_id,"
                + " next_offset = excluded.next_offset,"
                + " last_record_offset ="
                + " greatest(positions.last_record_offset, excluded.last_record_offset)")
        .bindArray("topics", String.class, positions.stream().map(p -> p.share().topic()).toList())
        .bindArray(
            "partitions",
            Integer.class,
            positions.stream().map(p -> p.share().partition()).toList())
        .bindArray("ids", String.class, positions.stream().map(Position::topicId).toList())
        .bindArray("next", Long.class, positions.stream().map(Position::nextOffset).toList())
        .bindArray("last", Long.class, positions.stream().map(Position::lastRecordOffset).toList())
        .execute();
    handle.execute("NOTIFY " + CHANNEL);
  }
}
