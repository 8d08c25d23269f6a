package org.chapterhouse.ingest.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Reads the edges' answers: receipts, and problems as outcomes. */
final class Answers {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Answers() {}

  static Receipt receipt(HttpResponse<byte[]> answer) {
    return read(answer.body(), Receipt.class);
  }

  /** What a refusal means for the file of the step. */
  static PushOutcome refusal(Step step, HttpResponse<byte[]> answer) {
    return refusal(step, answer.statusCode(), problemOf(answer));
  }

  /** The same for a problem that is a line of a longer answer. */
  static PushOutcome refusal(Step step, int status, JsonNode problem) {
    String code = problem.path("type").asText().replaceFirst(".*/", "");
    if (status == 412 || status == 428 || (status == 409 && "already-exists".equals(code))) {
      long current = problem.path("currentRevision").asLong(0);
      return new PushOutcome.Conflict(step.path(), step.id(), step.base(), current);
    }
    String detail = problem.path("detail").asText("the server answered " + status);
    if (status == 401 || status == 403) {
      return new PushOutcome.Failed(step.path(), detail + " (see --token)");
    }
    if (status >= 500) {
      return new PushOutcome.Failed(step.path(), detail);
    }
    return new PushOutcome.Refused(step.path(), findings(problem, code, detail));
  }

  private static List<Finding> findings(JsonNode problem, String code, String detail) {
    List<Finding> findings = new ArrayList<>();
    for (JsonNode each : problem.path("problems")) {
      findings.add(
          new Finding(
              each.path("code").asText(),
              each.path("message").asText(),
              each.path("fix").asText(),
              each.path("line").asInt(),
              each.path("column").asInt()));
    }
    return findings.isEmpty() ? List.of(Finding.ofFile(code, detail, "")) : findings;
  }

  /** What a problem answer says in words. */
  static String detailOf(HttpResponse<byte[]> answer) {
    return problemOf(answer).path("detail").asText("it answered " + answer.statusCode());
  }

  private static JsonNode problemOf(HttpResponse<byte[]> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      return JSON.createObjectNode(); // a proxy's page: the status alone has to do
    }
  }

  static <T> T read(byte[] body, Class<T> type) {
    try {
      return JSON.readValue(body, type);
    } catch (IOException e) {
      throw new PushException("the server's answer is not what was expected: " + e.getMessage(), e);
    }
  }

  static <T> T convert(JsonNode node, Class<T> type) {
    try {
      return JSON.treeToValue(node, type);
    } catch (JsonProcessingException e) {
      throw new PushException("the server's answer is not what was expected: " + e.getMessage(), e);
    }
  }

  static JsonNode tree(byte[] body) {
    return read(body, JsonNode.class);
  }
}
