package org.chapterhouse.bench.drive;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An editor (and reader) at a running site, over plain HTTP. */
public final class Editor {

  private static final Duration LIMIT = Duration.ofMinutes(6);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final URI site;
  private final String token;

  /**
   * @param site address of the site
   * @param token bearer token for writing
   */
  public Editor(URI site, String token) {
    this.site = site;
    this.token = token;
  }

  /** The Markdown file of a chapter, its revision in the ETag. */
  public Answer source(String id) throws IOException {
    return send(request("/api/v1/source/" + id).GET());
  }

  /** The JSON view of a chapter. */
  public Answer view(String id) throws IOException {
    return send(request("/api/v1/chapters/" + id).GET());
  }

  /** Any other resource. */
  public Answer get(String path) throws IOException {
    return send(request(path).GET());
  }

  /**
   * Writes a chapter.
   *
   * @param base revision it must stand at; 0 when it must not exist
   * @param query for example {@code wait=live}; may be empty
   */
  public Answer put(String id, String content, long base, String query) throws IOException {
    HttpRequest.Builder request =
        request("/api/v1/source/" + id + (query.isEmpty() ? "" : "?" + query));
    return send(conditional(request, base).PUT(BodyPublishers.ofString(content)));
  }

  /** Removes a chapter that stands at {@code base}. */
  public Answer delete(String id, long base, String query) throws IOException {
    HttpRequest.Builder request =
        request("/api/v1/source/" + id + (query.isEmpty() ? "" : "?" + query));
    return send(conditional(request, base).DELETE());
  }

  /** Moves a chapter that stands at {@code base}. */
  public Answer move(String from, String to, long base, String query) throws IOException {
    HttpRequest.Builder request = request("/api/v1/moves" + (query.isEmpty() ? "" : "?" + query));
    String body = "{\"from\":\"" + from + "\",\"to\":\"" + to + "\"}";
    return send(
        conditional(request, base)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  /** Waits until everything that an edit touched can be read; throws when it takes too long. */
  public Answer awaitSettled(long sequence) throws IOException {
    return get("/api/v1/settled?sequence=" + sequence + "&timeout=PT60S").expect(200);
  }

  /** Ids of all live chapters, in the order the server lists them. */
  public List<String> ids() throws IOException {
    List<String> ids = new ArrayList<>();
    for (String line : get("/api/v1/source").expect(200).body().split("\n")) {
      int at = line.indexOf("\"id\":\"");
      if (at >= 0) {
        ids.add(line.substring(at + 6, line.indexOf('"', at + 6)));
      }
    }
    return ids;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(site.resolve(path))
        .timeout(LIMIT)
        .header("Authorization", "Bearer " + token);
  }

  private static HttpRequest.Builder conditional(HttpRequest.Builder request, long base) {
    return base == 0
        ? request.header("If-None-Match", "*")
        : request.header("If-Match", "\"" + base + "\"");
  }

  private Answer send(HttpRequest.Builder request) throws IOException {
    try {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.headers(), answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
