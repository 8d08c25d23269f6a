package org.chapterhouse.ingest.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Sends many edits in requests of bounded size, several at once; each edit has its own answer. What
 * got none, because a connection broke or the server was busy, is sent again under the same key.
 */
final class BulkSender {

  private static final int MOST_EDITS = 200;
  private static final int MOST_BYTES = 4 << 20;
  private static final int REQUESTS = 4;
  private static final Duration ANSWER_LIMIT = Duration.ofMinutes(5);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client;
  private final ServerAddress server;
  private final EditSender sender;
  private final String stamp;
  private final Patience patience;
  private LinkChanges links = LinkChanges.NONE;

  /**
   * @param sender reads the files
   * @param stamp sets this folder's edits apart from equal ones of another folder
   */
  BulkSender(
      HttpClient client, ServerAddress server, EditSender sender, String stamp, Patience patience) {
    this.client = client;
    this.server = server;
    this.sender = sender;
    this.stamp = stamp;
    this.patience = patience;
  }

  /**
   * Sends edits and returns when each is answered, given up, or has to be sent by itself.
   *
   * @param sending called before an edit is sent
   * @param answered called with what became of it
   * @return edits to be sent one by one: those undecided so far, or all where the server takes no
   *     requests of many
   */
  List<Step> send(
      List<Step> steps, Consumer<Step> sending, BiConsumer<Step, PushOutcome> answered) {
    Queue<Step> waiting = new ConcurrentLinkedQueue<>(steps);
    List<Step> left = Collections.synchronizedList(new ArrayList<>());
    ExecutorService threads = Executors.newFixedThreadPool(REQUESTS, BulkSender::thread);
    try {
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < REQUESTS; i++) {
        workers.add(threads.submit(() -> work(waiting, left, sending, answered)));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PushException("interrupted", e);
    } catch (ExecutionException e) {
      throw new PushException("the push cannot go on: " + e.getCause(), e.getCause());
    } finally {
      threads.shutdownNow();
    }
    left.addAll(waiting);
    return left;
  }

  /** What all requests so far did to links, as their last lines say. */
  synchronized LinkChanges links() {
    return links;
  }

  private synchronized void add(LinkChanges more) {
    links = links.plus(more);
  }

  private void work(
      Queue<Step> waiting,
      List<Step> left,
      Consumer<Step> sending,
      BiConsumer<Step, PushOutcome> answered) {
    while (!patience.isOver()) {
      Map<Integer, Step> batch = new LinkedHashMap<>();
      byte[] body = nextBody(waiting, batch, answered);
      if (batch.isEmpty()) {
        return;
      }
      batch.values().forEach(sending);
      post(body, batch, left, answered);
      while (!batch.isEmpty() && patience.outlasts("some edits got no answer", true)) {
        Patience.pause();
        post(again(batch), batch, left, answered);
      }
      batch.values().forEach(step -> answered.accept(step, away(step)));
    }
  }

  private static PushOutcome away(Step step) {
    return new PushOutcome.Failed(step.path(), "no answer, as the server is away");
  }

  /**
   * Fills a batch from what waits; a file that changed meanwhile is answered at once. One at a
   * time, so that neighbours go together: what the edits of one request do to each other's links is
   * netted, and a push of a few files should not seem to break links.
   */
  private synchronized byte[] nextBody(
      Queue<Step> waiting, Map<Integer, Step> batch, BiConsumer<Step, PushOutcome> answered) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (batch.size() < MOST_EDITS && body.size() < MOST_BYTES) {
      Step step = waiting.poll();
      if (step == null) {
        break;
      }
      try {
        body.writeBytes(line(step));
        batch.put(batch.size() + 1, step);
      } catch (RuntimeException e) {
        answered.accept(step, new PushOutcome.Failed(step.path(), EditSender.reasonOf(e)));
      }
    }
    return body.toByteArray();
  }

  /** The same edits again, numbered anew. */
  private byte[] again(Map<Integer, Step> batch) {
    List<Step> steps = List.copyOf(batch.values());
    batch.clear();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Step step : steps) {
      body.writeBytes(line(step));
      batch.put(batch.size() + 1, step);
    }
    return body.toByteArray();
  }

  private void post(
      byte[] body,
      Map<Integer, Step> batch,
      List<Step> left,
      BiConsumer<Step, PushOutcome> answered) {
    HttpRequest request =
        server
            .request("/api/v1/bulk?wait=live")
            .timeout(ANSWER_LIMIT)
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    try {
      HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
        if (answer.statusCode() == 404 || answer.statusCode() == 405) {
          left.addAll(batch.values());
          batch.clear();
        } else if (answer.statusCode() == 200) {
          for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            take(JSON.readTree(line), batch, left, answered);
          }
        } else if (answer.statusCode() != 503) {
          refuse(answer.statusCode(), JSON.readTree(lines), batch, answered);
        }
      }
    } catch (IOException e) {
      patience.outlasts(EditSender.reasonOf(e), false); // what was not answered is sent again
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PushException("interrupted", e);
    }
  }

  private static void refuse(
      int status,
      JsonNode problem,
      Map<Integer, Step> batch,
      BiConsumer<Step, PushOutcome> answered) {
    batch.values().forEach(step -> answered.accept(step, Answers.refusal(step, status, problem)));
    batch.clear();
  }

  private void take(
      JsonNode line,
      Map<Integer, Step> batch,
      List<Step> left,
      BiConsumer<Step, PushOutcome> answered) {
    if (line.has("summary")) {
      add(LinkChanges.of(line.path("summary")));
      return;
    }
    Step step = batch.get(line.path("line").asInt());
    int status = line.path("status").asInt();
    if (step == null || status == 503) {
      return;
    }
    patience.answered();
    batch.remove(line.path("line").asInt());
    if (status >= 300) {
      answered.accept(step, Answers.refusal(step, status, line));
    } else if (line.hasNonNull("outcome")) {
      Receipt receipt = Answers.convert(line, Receipt.class);
      answered.accept(step, EditSender.accepted(step, receipt));
    } else {
      left.add(step); // undecided yet: sent by itself it is followed to its decision
    }
  }

  byte[] line(Step step) {
    Map<String, Object> line = new LinkedHashMap<>();
    boolean isAsset = AssetId.is(step.id());
    if (step instanceof Step.Move move) {
      line.put("op", "move");
      line.put("from", move.id());
      line.put("to", move.target().id());
      line.put("newPath", move.path());
      if (move.edits()) {
        line.put("content", text(sender.contentOf(move.target())));
      }
    } else {
      boolean isPut = step instanceof Step.Put;
      line.put("op", (isPut ? "put" : "remove") + (isAsset ? "-asset" : ""));
      line.put("path", step.path());
      if (!isAsset) {
        line.put("id", step.id());
      }
      if (step instanceof Step.Put put) {
        putContent(line, sender.contentOf(put.file()), isAsset);
      }
    }
    line.put("base", step.base() == 0 ? "absent" : step.base());
    line.put("key", step.idempotencyKey(stamp));
    try {
      return (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a map of texts is always JSON", e);
    }
  }

  /** A chapter was read as UTF-8 before; other files may hold any bytes. */
  private static void putContent(Map<String, Object> line, byte[] content, boolean isAsset) {
    if (isAsset) {
      line.put("contentBase64", content);
    } else {
      line.put("content", text(content));
    }
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "push");
    thread.setDaemon(true);
    return thread;
  }
}
