package org.chapterhouse.ingest.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Has the server try all edits of a push together, as one request, without making any of them. */
final class DryRun {

  private static final Duration ANSWER_LIMIT = Duration.ofMinutes(5);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client;
  private final ServerAddress server;
  private final BulkSender lines;
  private final PushListener listener;

  /**
   * @param lines writes edits as lines
   */
  DryRun(HttpClient client, ServerAddress server, BulkSender lines, PushListener listener) {
    this.client = client;
    this.server = server;
    this.lines = lines;
    this.listener = listener;
  }

  /**
   * Tries edits.
   *
   * @param tried called with what would become of each
   * @return what all of them would do to links; nothing where the server cannot say
   */
  LinkChanges of(List<Step> steps, Consumer<PushOutcome> tried) {
    List<Step> ordered = steps.stream().sorted(Comparator.comparingInt(Delivery::phaseOf)).toList();
    Set<Step> answered = new HashSet<>();
    LinkChanges links = LinkChanges.NONE;
    if (!ordered.isEmpty()) {
      try {
        links = ask(ordered, answered, tried);
      } catch (IOException e) {
        listener.note("the server tried nothing: " + EditSender.reasonOf(e));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new PushException("interrupted", e);
      }
    }
    // What the server did not try is still what the push would ask for.
    ordered.stream().filter(step -> !answered.contains(step)).map(DryRun::planned).forEach(tried);
    return links;
  }

  private LinkChanges ask(List<Step> steps, Set<Step> answered, Consumer<PushOutcome> tried)
      throws IOException, InterruptedException {
    HttpRequest request =
        server
            .request("/api/v1/bulk?dry-run=true")
            .timeout(ANSWER_LIMIT)
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofByteArrays(() -> steps.stream().map(lines::line).iterator()))
            .build();
    HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
    LinkChanges links = LinkChanges.NONE;
    try (BufferedReader read =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      if (answer.statusCode() != 200) {
        listener.note("the server tried nothing: it answered " + answer.statusCode());
        return links;
      }
      for (String text = read.readLine(); text != null; text = read.readLine()) {
        JsonNode line = JSON.readTree(text);
        if (line.has("summary")) {
          links = LinkChanges.of(line.get("summary"));
        } else {
          tell(line, steps, answered, tried);
        }
      }
    }
    return links;
  }

  private static void tell(
      JsonNode line, List<Step> steps, Set<Step> answered, Consumer<PushOutcome> tried) {
    int index = line.path("line").asInt() - 1;
    int status = line.path("status").asInt();
    if (index >= 0 && index < steps.size() && status >= 300 && status < 500 && status != 413) {
      Step step = steps.get(index);
      answered.add(step);
      tried.accept(Answers.refusal(step, status, line));
    }
  }

  private static PushOutcome planned(Step step) {
    return step instanceof Step.Move move
        ? new PushOutcome.Planned(
            step.path(), step.action(), move.target().id(), step.base(), step.id())
        : new PushOutcome.Planned(step.path(), step.action(), step.id(), step.base(), "");
  }
}
