package org.chapterhouse.ingest.http;

import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import org.chapterhouse.ingest.edge.Admission;
import org.chapterhouse.ingest.edge.Edge;
import org.chapterhouse.ingest.edge.EditStatus;
import org.chapterhouse.ingest.edge.EditWish;
import org.chapterhouse.ingest.edge.Progress;
import org.chapterhouse.runtime.http.ProblemException;

/** Sends the edits of a bulk request through the edge. */
public final class BulkPush implements BulkTarget {

  private final Edge edge;
  private final Progress wanted;
  private final String traceparent;

  private BulkPush(Edge edge, Progress wanted, String traceparent) {
    this.edge = edge;
    this.wanted = wanted;
    this.traceparent = traceparent;
  }

  /** Opens pushes; dry runs are refused. */
  public static Opener opener(Edge edge) {
    return (dryRun, wanted, traceparent) -> {
      if (dryRun) {
        throw new ProblemException(501, "no-dry-run", "This edge cannot do a bulk dry run.");
      }
      return new BulkPush(edge, wanted, traceparent);
    };
  }

  @Override
  public CompletableFuture<EditStatus> take(EditWish wish) {
    Admission admission = edge.awaitRoom(wish.content().remaining());
    try {
      return edge.submit(wish, wanted, traceparent, admission);
    } catch (RuntimeException e) {
      admission.close();
      throw e;
    }
  }

  @Override
  public Map<String, Object> summary(SortedSet<Long> sequences) {
    return Map.of();
  }
}
