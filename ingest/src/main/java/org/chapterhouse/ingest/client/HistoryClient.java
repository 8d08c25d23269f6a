package org.chapterhouse.ingest.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A chapter's past on a server: lists it, compares, brings back, takes out. Every method throws
 * {@link RefusedException} when the server says no and {@link PushException} when it cannot be
 * reached.
 */
public final class HistoryClient {

  private final ServerAddress server;
  private final HttpClient client = ServerAddress.connect();

  public HistoryClient(ServerAddress server) {
    this.server = server;
  }

  /** The newest revisions of a chapter, at most so many, the newest first. */
  public List<PastRevision> history(String id, int most) {
    List<PastRevision> revisions = new ArrayList<>();
    String cursor = "";
    do {
      int page = Math.min(100, most - revisions.size());
      JsonNode body =
          Answers.tree(get(ServerAddress.revisionsPath(id) + "?limit=" + page + cursor).body());
      body.path("revisions")
          .forEach(each -> revisions.add(Answers.convert(each, PastRevision.class)));
      cursor = body.hasNonNull("next") ? "&cursor=" + body.get("next").asText() : "";
    } while (!cursor.isEmpty() && revisions.size() < most);
    return revisions;
  }

  /**
   * What lies between two revisions, as a unified diff.
   *
   * @param from 0 for the one before {@code to}
   * @param to 0 for the latest
   */
  public String diff(String id, long from, long to) {
    List<String> query = new ArrayList<>();
    if (from > 0) {
      query.add("from=" + from);
    }
    if (to > 0) {
      query.add("to=" + to);
    }
    String path = ServerAddress.diffsPath(id) + "?" + String.join("&", query);
    return new String(get(path).body(), StandardCharsets.UTF_8);
  }

  /** Brings a revision's text back as a new one, over what stands now and nothing later. */
  public Receipt restore(String id, long revision) {
    HttpResponse<byte[]> now =
        send(server.request(ServerAddress.sourcePath(id)).method("HEAD", BodyPublishers.noBody()));
    HttpRequest.Builder request = post("/api/v1/restores?wait=live", id, revision);
    now.headers()
        .firstValue("ETag")
        .filter(etag -> now.statusCode() == 200)
        .ifPresent(etag -> request.header("If-Match", etag));
    return Answers.receipt(expectDone(send(request)));
  }

  /** Takes a superseded revision out of history for good. */
  public void purge(String id, long revision) {
    expectDone(send(post("/api/v1/purges", id, revision)));
  }

  private HttpRequest.Builder post(String path, String id, long revision) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("id", id).put("revision", revision);
    return server
        .request(path)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .POST(BodyPublishers.ofString(body.toString()));
  }

  private HttpResponse<byte[]> get(String path) {
    return expectDone(send(server.request(path).GET()));
  }

  private static HttpResponse<byte[]> expectDone(HttpResponse<byte[]> answer) {
    int status = answer.statusCode();
    if (status >= 500) {
      throw new PushException("the server cannot do it now: " + Answers.detailOf(answer));
    }
    if (status >= 300) {
      throw new RefusedException(Answers.detailOf(answer));
    }
    return answer;
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new PushException(server.base() + " cannot be reached: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PushException("interrupted", e);
    }
  }
}
