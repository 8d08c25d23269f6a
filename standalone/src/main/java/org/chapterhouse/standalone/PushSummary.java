package org.chapterhouse.standalone;

import java.util.ArrayList;
import java.util.List;
import org.chapterhouse.ingest.client.LinkChanges;
import org.chapterhouse.ingest.client.PushOutcome;
import org.chapterhouse.ingest.client.PushReport;

/** What became of a push, in a few lines. */
final class PushSummary {

  private static final int MOST_NAMED = 10;

  private PushSummary() {}

  static List<String> lines(PushReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(counts(report));
    if (!report.links().equals(LinkChanges.NONE)) {
      lines.add(links(report.links()));
    }
    if (!report.behind().isEmpty()) {
      lines.add("the server is ahead of " + named(report.behind()) + "; pull brings it here");
    }
    if (!report.left().isEmpty()) {
      lines.add("pushed earlier and no longer here: " + named(report.left()) + "; --prune removes");
    }
    if (report.count(PushOutcome.Conflict.class) > 0) {
      lines.add("in conflict: pull first, decide what stays, push again");
    }
    return lines;
  }

  static String counts(PushReport report) {
    long planned = report.count(PushOutcome.Planned.class);
    String done =
        planned > 0
            ? planned + " to be pushed"
            : "%d written, %d moved, %d removed"
                .formatted(
                    report.count(PushOutcome.Written.class),
                    report.count(PushOutcome.Moved.class),
                    report.count(PushOutcome.Removed.class));
    return "%s, %d unchanged, %d refused, %d in conflict, %d failed"
        .formatted(
            done,
            report.unchanged(),
            report.count(PushOutcome.Refused.class),
            report.count(PushOutcome.Conflict.class),
            report.count(PushOutcome.Failed.class));
  }

  private static String links(LinkChanges links) {
    return "links: %d gained, %d lost, %d broken, %d mended; chapters touched: %d"
        .formatted(links.gained(), links.lost(), links.broken(), links.mended(), links.touched());
  }

  static String named(List<String> names) {
    String first = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
    return names.size() > MOST_NAMED
        ? first + " and " + (names.size() - MOST_NAMED) + " more"
        : first;
  }
}
