package org.chapterhouse.ingest.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import org.chapterhouse.ingest.edge.Admission;
import org.chapterhouse.ingest.edge.Edge;
import org.chapterhouse.ingest.edge.EditStatus;
import org.chapterhouse.ingest.edge.EditWish;
import org.chapterhouse.ingest.edge.Progress;
import org.chapterhouse.ingest.edge.catalogue.Trials;
import org.chapterhouse.linking.LinkSummary;

/** Sends the edits of a bulk request through the edge. */
public final class BulkPush implements BulkTarget {

  private final Edge edge;
  private final LinkReceipts links;
  private final Progress wanted;
  private final String traceparent;

  private BulkPush(Edge edge, LinkReceipts links, Progress wanted, String traceparent) {
    this.edge = edge;
    this.links = links;
    this.wanted = wanted;
    this.traceparent = traceparent;
  }

  /** Opens pushes, and dry runs for those who want one. */
  public static Opener opener(Edge edge, LinkReceipts links, Trials trials) {
    return (dryRun, wanted, traceparent) ->
        dryRun ? new BulkDryRun(trials.ofMany()) : new BulkPush(edge, links, wanted, traceparent);
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

  /** What all edits together did to links: waited for only where it is due by now. */
  @Override
  public Map<String, Object> summary(SortedSet<Long> sequences) {
    Map<String, Object> summary = new LinkedHashMap<>();
    CompletableFuture<Optional<LinkSummary>> did =
        wanted == Progress.DECIDED
            ? links.known(sequences)
            : links.of(sequences, System.nanoTime());
    LinkAnswers.addTotals(summary, did.join().orElse(null));
    return summary;
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
