package org.chapterhouse.ingest.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.chapterhouse.events.EditDecided;
import org.chapterhouse.events.Outcome;
import org.chapterhouse.ingest.edge.EditStatus;
import org.chapterhouse.ingest.edge.catalogue.LinkWatch;

/** Counts what became of the lines of one bulk request. */
final class BulkTally {

  private final SortedSet<Long> sequences = new TreeSet<>();
  private int accepted;
  private int unchanged;
  private int undecided;
  private int refused;

  synchronized void count(EditStatus status) {
    if (status.isRefused()) {
      refused++;
    } else if (status.decision().isEmpty()) {
      undecided++;
    } else {
      count(status.decision().orElseThrow());
    }
  }

  private void count(EditDecided decided) {
    if (decided.getOutcome() == Outcome.ACCEPTED) {
      accepted++;
      sequences.addAll(LinkWatch.sequencesOf(decided));
    } else {
      unchanged++;
    }
  }

  /** A line that never became an edit, or whose edit could not be sent. */
  synchronized void countRefused() {
    refused++;
  }

  synchronized SortedSet<Long> sequences() {
    return new TreeSet<>(sequences);
  }

  synchronized Map<String, Object> counts() {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("accepted", accepted);
    counts.put("unchanged", unchanged);
    counts.put("refused", refused);
    counts.put("undecided", undecided);
    return counts;
  }
}
