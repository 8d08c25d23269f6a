package org.chapterhouse.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** An editor at the edge's HTTP door; headers are name and value in turn. */
public final class Editor {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String base;
  private final String token;
  private final String source;

  public Editor(String base, String token, String source) {
    this.base = base;
    this.token = token;
    this.source = source;
  }

  /** What came back. */
  public record Answer(int status, String body, java.net.http.HttpHeaders headers) {

    public JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException(status + " " + body, e);
      }
    }

    /** Code of a problem; empty when it is none. */
    public String problem() {
      return json().path("type").asText("").replaceFirst("/problems/", "");
    }

    /** A body of JSON lines. */
    public List<JsonNode> lines() {
      return body.lines().map(line -> new Answer(status, line, headers).json()).toList();
    }

    public String header(String name) {
      return headers.firstValue(name).orElse("");
    }
  }

  /** The same editor with another token. */
  public Editor with(String otherToken, String otherSource) {
    return new Editor(base, otherToken, otherSource);
  }

  public Answer put(String id, String content, String... headers) {
    return putAt(id, "", content, headers);
  }

  public Answer putAt(String id, String query, String content, String... headers) {
    return send(putRequest(id, query, content.getBytes(StandardCharsets.UTF_8), headers));
  }

  public CompletableFuture<Answer> putLater(
      String id, String query, String content, String... headers) {
    return client
        .sendAsync(
            putRequest(id, query, content.getBytes(StandardCharsets.UTF_8), headers),
            BodyHandlers.ofString())
        .thenApply(Editor::answer);
  }

  public Answer delete(String id, String... headers) {
    return send(write("/api/v1/source/" + id, headers).DELETE().build());
  }

  public Answer putAsset(String path, byte[] content, String... headers) {
    return send(putAssetRequest(path, content, headers));
  }

  public CompletableFuture<Answer> putAssetLater(String path, byte[] content, String... headers) {
    return client
        .sendAsync(putAssetRequest(path, content, headers), BodyHandlers.ofString())
        .thenApply(Editor::answer);
  }

  public Answer deleteAsset(String path, String... headers) {
    return send(write("/api/v1/assets/" + path, headers).DELETE().build());
  }

  /** The bytes at an address, which need not be text. */
  public byte[] bytes(String address) {
    try {
      return client.send(request(address).GET().build(), BodyHandlers.ofByteArray()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(address, e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public Answer bulk(String query, String lines) {
    return send(
        write("/api/v1/bulk" + query)
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(lines))
            .build());
  }

  public Answer move(String from, String to, String... headers) {
    String body = "{\"from\":\"" + from + "\",\"to\":\"" + to + "\"}";
    return send(write("/api/v1/moves", headers).POST(BodyPublishers.ofString(body)).build());
  }

  public Answer restore(String id, long revision, String... headers) {
    return post("/api/v1/restores", id, revision, headers);
  }

  public Answer purge(String id, long revision, String... headers) {
    return post("/api/v1/purges", id, revision, headers);
  }

  private Answer post(String address, String id, long revision, String... headers) {
    String body = "{\"id\":\"" + id + "\",\"revision\":" + revision + "}";
    return send(write(address, headers).POST(BodyPublishers.ofString(body)).build());
  }

  public Answer get(String address, String... headers) {
    return send(request(address, headers).GET().build());
  }

  public Answer head(String address) {
    return send(request(address).method("HEAD", BodyPublishers.noBody()).build());
  }

  public Answer send(HttpRequest request) {
    try {
      return answer(client.send(request, BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(request.toString(), e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public HttpRequest.Builder write(String address, String... headers) {
    return request(address, headers)
        .header("Authorization", "Bearer " + token)
        .header("Chapterhouse-Source", source);
  }

  public HttpRequest.Builder request(String address, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + address)).timeout(Duration.ofSeconds(60));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpRequest putAssetRequest(String path, byte[] content, String... headers) {
    return write("/api/v1/assets/" + path, headers)
        .PUT(BodyPublishers.ofByteArray(content))
        .build();
  }

  private HttpRequest putRequest(String id, String query, byte[] content, String... headers) {
    return write("/api/v1/source/" + id + query, headers)
        .PUT(BodyPublishers.ofByteArray(content))
        .build();
  }

  private static Answer answer(HttpResponse<String> response) {
    return new Answer(response.statusCode(), response.body(), response.headers());
  }
}
