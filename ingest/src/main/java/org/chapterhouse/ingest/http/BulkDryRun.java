package org.chapterhouse.ingest.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import org.chapterhouse.ingest.edge.EditStatus;
import org.chapterhouse.ingest.edge.EditWish;
import org.chapterhouse.ingest.edge.catalogue.Trial;

/** Tries the edits of a bulk request, each after those before it, and writes nothing. */
final class BulkDryRun implements BulkTarget {

  private final Trial trial;

  BulkDryRun(Trial trial) {
    this.trial = trial;
  }

  @Override
  public CompletableFuture<EditStatus> take(EditWish wish) {
    try {
      return CompletableFuture.completedFuture(DryRuns.status(trial.take(wish)));
    } catch (RuntimeException e) {
      throw DryRuns.thrown(e);
    }
  }

  @Override
  public Map<String, Object> summary(SortedSet<Long> sequences) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("dryRun", true);
    LinkAnswers.addTotals(summary, trial.links().orElse(null));
    return summary;
  }

  @Override
  public void close() {
    trial.close();
  }
}
