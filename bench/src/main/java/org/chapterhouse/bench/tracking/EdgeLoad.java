package org.chapterhouse.bench.tracking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Readers who opted in and tell what they read, over HTTP. Each batch is what a reader did in a few
 * minutes: chapters opened one after the other, headings reached, time, the end.
 */
final class EdgeLoad {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CHAPTERS = 200;
  private static final int STEPS = 5;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI site;
  private final int connections;
  private final List<String> proofs = new ArrayList<>();

  EdgeLoad(URI site, int connections, int readers) throws IOException, InterruptedException {
    this.site = site;
    this.connections = connections;
    for (int i = 0; i < readers; i++) {
      JsonNode consent =
          post("/reading/consent", Map.of("language", "en", "textVersion", "2"), 201);
      proofs.add(consent.get("proof").asText());
    }
  }

  /** Tells so many batches of so many events; readers take turns, each on one connection. */
  void tell(int batches, int events) throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(connections);
    try {
      List<Callable<Integer>> shares = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        int connection = i;
        shares.add(() -> tellShare(connection, batches, events));
      }
      int stored = 0;
      for (Future<Integer> share : pool.invokeAll(shares)) {
        stored += share.get();
      }
      if (stored != batches * events) {
        throw new IllegalStateException("stored " + stored + " of " + batches * events);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private int tellShare(int connection, int batches, int events)
      throws IOException, InterruptedException {
    Random random = new Random(connection);
    String visit = new UUID(random.nextLong(), random.nextLong()).toString();
    int stored = 0;
    for (int i = connection; i < batches; i += connections) {
      List<Map<String, Object>> batch = new ArrayList<>();
      String chapter = "";
      for (int j = 0; j < events; j++) {
        if (j % STEPS == 0) {
          chapter = "en/chapter-" + random.nextInt(CHAPTERS);
        }
        batch.add(event(chapter, j % STEPS));
      }
      String proof = proofs.get(i % proofs.size());
      Map<String, Object> body = Map.of("proof", proof, "visit", visit, "events", batch);
      stored += post("/reading/events", body, 200).get("stored").asInt();
    }
    return stored;
  }

  private static Map<String, Object> event(String chapter, int step) {
    Map<String, Object> event = new HashMap<>();
    event.put("eventId", UUID.randomUUID().toString());
    event.put("chapter", chapter);
    event.put("at", Instant.now().toString());
    switch (step) {
      case 0 -> event.put("kind", "CHAPTER_OPENED");
      case 1, 2 -> {
        event.put("kind", "SECTION_REACHED");
        event.put("section", "part-" + step);
      }
      case 3 -> {
        event.put("kind", "TIME_VISIBLE");
        event.put("dwellSeconds", 60);
      }
      default -> event.put("kind", "CHAPTER_FINISHED");
    }
    return event;
  }

  private JsonNode post(String path, Map<String, ?> body, int expected)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(site.resolve(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
            .build();
    HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != expected) {
      throw new IOException(path + " answers " + answer.statusCode());
    }
    return JSON.readTree(answer.body());
  }
}
