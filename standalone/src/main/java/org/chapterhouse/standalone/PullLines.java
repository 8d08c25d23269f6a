package org.chapterhouse.standalone;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import org.chapterhouse.ingest.client.PullOutcome;
import org.chapterhouse.ingest.client.PullReport;

/** What a person reads about a pull; one line for each file. */
final class PullLines {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Terminal terminal;
  private final String verb;

  PullLines(Terminal terminal, boolean dryRun) {
    this.terminal = terminal;
    this.verb = dryRun ? "would be " : "";
  }

  void tell(PullOutcome outcome) {
    if (outcome instanceof PullOutcome.Fetched fetched) {
      String how = fetched.isNew() ? "new" : "updated";
      line(outcome, verb + how + ", revision " + fetched.revision());
    } else if (outcome instanceof PullOutcome.Merged merged) {
      line(outcome, verb + "merged with revision " + merged.revision() + kept(merged.kept()));
    } else if (outcome instanceof PullOutcome.Deleted) {
      line(outcome, verb + "deleted, as on the server");
    } else if (outcome instanceof PullOutcome.Renamed renamed) {
      line(outcome, verb + "renamed from " + renamed.previousPath());
    } else if (outcome instanceof PullOutcome.Clash clash) {
      clash(clash);
    } else if (outcome instanceof PullOutcome.Rejected rejected) {
      line(outcome, "not written: " + rejected.reason());
    }
  }

  private void clash(PullOutcome.Clash clash) {
    String where =
        clash.lines().isEmpty() ? clash.path() : clash.path() + ":" + clash.lines().get(0);
    String lines =
        clash.lines().isEmpty()
            ? ""
            : " (markers in lines "
                + clash.lines().stream().map(String::valueOf).collect(Collectors.joining(", "))
                + ")";
    terminal.line(where + ": conflict: " + clash.reason() + lines + kept(clash.kept()));
  }

  private static String kept(String where) {
    return where.isEmpty() ? "" : "; yours is kept in " + where;
  }

  private void line(PullOutcome outcome, String text) {
    terminal.line(outcome.path() + ": " + text);
  }

  String summary(PullReport report) {
    String text =
        "%d fetched, %d merged, %d renamed, %d deleted, %d unchanged, %d in conflict, %d not written"
            .formatted(
                report.count(PullOutcome.Fetched.class),
                report.count(PullOutcome.Merged.class),
                report.count(PullOutcome.Renamed.class),
                report.count(PullOutcome.Deleted.class),
                report.unchanged(),
                report.count(PullOutcome.Clash.class),
                report.count(PullOutcome.Rejected.class));
    return report.ahead().isEmpty()
        ? text
        : text + "; to be pushed: " + PushSummary.named(report.ahead());
  }

  static String jsonSummary(PullReport report) {
    ObjectNode line = JSON.createObjectNode();
    ObjectNode summary = line.putObject("summary");
    summary.put("fetched", report.count(PullOutcome.Fetched.class));
    summary.put("merged", report.count(PullOutcome.Merged.class));
    summary.put("renamed", report.count(PullOutcome.Renamed.class));
    summary.put("deleted", report.count(PullOutcome.Deleted.class));
    summary.put("unchanged", report.unchanged());
    summary.put("conflicts", report.count(PullOutcome.Clash.class));
    summary.put("rejected", report.count(PullOutcome.Rejected.class));
    summary.set("ahead", JSON.valueToTree(report.ahead()));
    return JsonOutcomes.text(line);
  }
}
