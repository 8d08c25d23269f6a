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
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Readers who opted in and tell what they read, over HTTP, many at once. */
final class EdgeLoad {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CHAPTERS = 200;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI site;
  private final List<String> proofs = new ArrayList<>();

  EdgeLoad(URI site, int readers) throws IOException, InterruptedException {
    this.site = site;
    for (int i = 0; i < readers; i++) {
      JsonNode consent =
          post("/reading/consent", Map.of("language", "en", "textVersion", "2"), 201);
      proofs.add(consent.get("proof").asText());
    }
  }

  /** Tells so many batches of so many events, each reader one after the other. */
  void tell(int batches, int events) throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(proofs.size());
    try {
      List<Callable<Integer>> readers = new ArrayList<>();
      for (int i = 0; i < proofs.size(); i++) {
        String proof = proofs.get(i);
        Random random = new Random(i);
        int share = batches / proofs.size() + (i < batches % proofs.size() ? 1 : 0);
        readers.add(() -> read(proof, random, share, events));
      }
      for (Future<Integer> reader : pool.invokeAll(readers)) {
        reader.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private int read(String proof, Random random, int batches, int events)
      throws IOException, InterruptedException {
    String visit = new UUID(random.nextLong(), random.nextLong()).toString();
    int stored = 0;
    for (int i = 0; i < batches; i++) {
      List<Map<String, Object>> batch = new ArrayList<>();
      for (int j = 0; j < events; j++) {
        batch.add(event("en/chapter-" + random.nextInt(CHAPTERS), j));
      }
      Map<String, Object> body = Map.of("proof", proof, "visit", visit, "events", batch);
      stored += post("/reading/events", body, 200).get("stored").asInt();
    }
    if (stored != batches * events) {
      throw new IllegalStateException("stored " + stored + " of " + batches * events);
    }
    return stored;
  }

  private static Map<String, Object> event(String chapter, int step) {
    String id = UUID.randomUUID().toString();
    String at = Instant.now().toString();
    return switch (step % 4) {
      case 0 -> Map.of("eventId", id, "kind", "CHAPTER_OPENED", "chapter", chapter, "at", at);
      case 1 ->
          Map.of(
              "eventId", id,
              "kind", "SECTION_REACHED",
              "chapter", chapter,
              "section", "part-" + step,
              "at", at);
      case 2 ->
          Map.of(
              "eventId", id,
              "kind", "TIME_VISIBLE",
              "chapter", chapter,
              "dwellSeconds", 60,
              "at", at);
      default -> Map.of("eventId", id, "kind", "CHAPTER_FINISHED", "chapter", chapter, "at", at);
    };
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
