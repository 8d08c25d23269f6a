package org.chapterhouse.standalone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Locale;
import org.chapterhouse.ingest.client.PushListener;
import org.chapterhouse.ingest.client.PushOutcome;
import org.chapterhouse.ingest.client.PushReport;

/** One JSON object a line for programs that call the command. */
final class JsonOutcomes implements PushListener {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Terminal terminal;

  JsonOutcomes(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void settled(PushOutcome outcome) {
    terminal.line(line(outcome));
  }

  @Override
  public void waiting(String reason, Duration left) {
    ObjectNode line = JSON.createObjectNode();
    line.put("result", "waiting").put("reason", reason).put("secondsLeft", left.toSeconds());
    terminal.line(text(line));
  }

  /** An outcome with its kind first. */
  static String line(Object outcome) {
    ObjectNode line = JSON.createObjectNode();
    line.put("result", outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    ObjectNode fields = JSON.valueToTree(outcome);
    line.setAll(fields);
    return text(line);
  }

  static String summary(PushReport report) {
    ObjectNode line = JSON.createObjectNode();
    ObjectNode summary = line.putObject("summary");
    summary.put("written", report.count(PushOutcome.Written.class));
    summary.put("moved", report.count(PushOutcome.Moved.class));
    summary.put("removed", report.count(PushOutcome.Removed.class));
    summary.put("planned", report.count(PushOutcome.Planned.class));
    summary.put("unchanged", report.unchanged());
    summary.put("refused", report.count(PushOutcome.Refused.class));
    summary.put("conflicts", report.count(PushOutcome.Conflict.class));
    summary.put("failed", report.count(PushOutcome.Failed.class));
    summary.set("behind", JSON.valueToTree(report.behind()));
    summary.set("left", JSON.valueToTree(report.left()));
    summary.set("links", JSON.valueToTree(report.links()));
    return text(line);
  }

  static String text(ObjectNode line) {
    try {
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree is always JSON", e);
    }
  }
}
