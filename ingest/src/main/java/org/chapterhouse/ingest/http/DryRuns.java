package org.chapterhouse.ingest.http;

import io.javalin.http.Context;
import org.chapterhouse.events.EditDecided;
import org.chapterhouse.ingest.edge.EditStatus;
import org.chapterhouse.ingest.edge.Progress;
import org.chapterhouse.ingest.edge.catalogue.TrialBusyException;
import org.chapterhouse.ingest.edge.catalogue.TrialTooLargeException;
import org.chapterhouse.runtime.http.ProblemException;

/** Dry runs as the API speaks of them. */
final class DryRuns {

  private static final int RETRY_AFTER_SECONDS = 2;

  private DryRuns() {}

  /** What is known of an edit that was only tried: the decision, and no more can come. */
  static EditStatus status(EditDecided decided) {
    return new EditStatus("", Progress.DECIDED, Progress.DECIDED, decided);
  }

  static boolean isTried(EditStatus status) {
    return status.editId().isEmpty();
  }

  /** The problem for what can go wrong in a dry run. */
  static RuntimeException thrown(Context context, RuntimeException failure) {
    if (failure instanceof TrialBusyException) {
      context.header("Retry-After", Integer.toString(RETRY_AFTER_SECONDS));
      return new ProblemException(
          429, "dry-run-busy", "There is another dry run here. Try again shortly.");
    }
    return thrown(failure);
  }

  static RuntimeException thrown(RuntimeException failure) {
    return failure instanceof TrialTooLargeException
        ? new ProblemException(
            413, "dry-run-too-large", "Nothing was tried: " + failure.getMessage())
        : Receipts.thrown(failure);
  }
}
