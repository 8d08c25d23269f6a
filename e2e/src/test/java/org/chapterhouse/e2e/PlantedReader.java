package org.chapterhouse.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A reader who opts in and reads over HTTP, and can be looked for in every file of a house. */
final class PlantedReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI site;
  private final String id;
  private final String proof;

  PlantedReader(URI site) throws IOException, InterruptedException {
    this.site = site;
    JsonNode consent = ask("POST", "reading/consent", Map.of("language", "en", "textVersion", "2"));
    this.id = consent.get("reader").asText();
    this.proof = consent.get("proof").asText();
  }

  /** Opens a chapter; returns the event's id. */
  String open(String chapter) throws IOException, InterruptedException {
    String event = UUID.randomUUID().toString();
    Map<String, String> opened =
        Map.of(
            "eventId",
            event,
            "kind",
            "CHAPTER_OPENED",
            "chapter",
            chapter,
            "at",
            Instant.now().toString());
    String visit = UUID.randomUUID().toString();
    ask(
        "POST",
        "reading/events",
        Map.of("proof", proof, "visit", visit, "events", List.of(opened)));
    return event;
  }

  void optOut() throws IOException, InterruptedException {
    ask("DELETE", "reading/consent", Map.of("reader", id));
  }

  /** The id as it could stand in a file. */
  List<String> forms() {
    byte[] bytes = Base64.getUrlDecoder().decode(id);
    return List.of(
        id,
        Base64.getEncoder().encodeToString(bytes),
        HexFormat.of().formatHex(bytes),
        new String(bytes, StandardCharsets.ISO_8859_1));
  }

  /** Files below a folder that hold a text, bytes read as Latin-1. */
  static List<Path> filesHolding(Path folder, String text) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      // Indexes of segments are large and hold nothing but offsets and times.
      return files
          .filter(file -> Files.isRegularFile(file) && !file.toString().endsWith("index"))
          .filter(file -> holds(file, text))
          .toList();
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
    } catch (NoSuchFileException deletedMeanwhile) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look into " + file, e);
    }
  }

  private JsonNode ask(String method, String path, Map<String, ?> body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(site.resolve(path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
            .build();
    HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() >= 300) {
      throw new IOException(method + " " + path + " answers " + answer.statusCode());
    }
    return JSON.readTree(answer.body());
  }
}
