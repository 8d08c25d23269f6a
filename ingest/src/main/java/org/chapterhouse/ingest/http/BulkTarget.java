package org.chapterhouse.ingest.http;

import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import org.chapterhouse.ingest.edge.EditStatus;
import org.chapterhouse.ingest.edge.EditWish;
import org.chapterhouse.ingest.edge.Progress;

/** Where the edits of one bulk request go: into the pipeline, or into a dry run. */
public interface BulkTarget extends AutoCloseable {

  /**
   * Takes one edit, waiting while there is no room for it.
   *
   * @return what became of it; fails as {@code Edge.submit} does
   */
  CompletableFuture<EditStatus> take(EditWish wish);

  /**
   * Members of the summary beside the counts, once all edits are answered.
   *
   * @param sequences of the edits that were accepted
   */
  Map<String, Object> summary(SortedSet<Long> sequences);

  @Override
  void close();

  /** Opens a target for each bulk request. */
  interface Opener {
    /**
     * Opens a target for one request.
     *
     * @param dryRun whether nothing is to be changed
     * @param wanted how far each edit is followed
     * @param traceparent the request's trace; empty when it has none
     */
    BulkTarget open(boolean dryRun, Progress wanted, String traceparent);
  }
}
