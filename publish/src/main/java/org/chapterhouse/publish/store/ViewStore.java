package org.chapterhouse.publish.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** Applies batches: views, positions and outbox in one transaction under the owner's epochs. */
public final class ViewStore {

  private final PublishDatabase database;
  private final EpochCheck epochCheck;
  private final BlobLocks blobLocks;

  public ViewStore(PublishDatabase database) {
    this(database, EpochCheck::underLock, BlobLocks::inOrder);
  }

  ViewStore(PublishDatabase database, EpochCheck epochCheck, BlobLocks blobLocks) {
    this.database = database;
    this.epochCheck = epochCheck;
    this.blobLocks = blobLocks;
  }

  /**
   * Applies a batch and moves the positions behind it.
   *
   * @return how many receipts wait in the outbox because of it
   * @throws StaleEpochException when somebody else owns one of the partitions
   * @throws UnfitRecordException when PostgreSQL cannot hold a value
   */
  public int apply(Changes changes, List<Position> positions, Epochs held) {
    try {
      return database
          .jdbi()
          .inTransaction(
              handle -> {
                if (changes.isEmpty()) {
                  // Losing a bare move of positions in a crash costs nothing: it is made again.
                  handle.execute("SET LOCAL synchronous_commit = off");
                }
                epochCheck.hold(handle, held);
                int receipts = write(handle, changes);
                PositionStore.move(handle, positions);
                return receipts;
              });
    } catch (JdbiException e) {
      throw ValueErrors.isOne(e) ? new UnfitRecordException(e) : e;
    }
  }

  private int write(Handle handle, Changes changes) {
    Map<String, String> causes = new LinkedHashMap<>();
    List<String> edited = ChapterTable.write(handle, changes.chapters());
    edited.forEach(id -> causes.put(id, "CONTENT"));
    SearchQueue.add(handle, edited);
    SearchQueue.add(handle, changes.chapters().gone());
    AssetTable.write(handle, changes.assets(), blobLocks)
        .forEach(path -> causes.put(Changes.ASSET + path, "CONTENT"));
    TiesTable.write(handle, changes.ties()).forEach(id -> causes.putIfAbsent(id, "TIES"));
    GraphTables.writeNodes(handle, changes.nodes());
    GraphTables.writeEdges(handle, changes.edges());
    GraphFactTables.note(handle, changes);
    FigureTable.write(handle, changes.figures());
    return OutboxStore.add(handle, causes, changes::partitionOf);
  }
}
