package org.chapterhouse.ingest.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.chapterhouse.markdown.SiteRules;
import org.jspecify.annotations.Nullable;

/** What the server has, read over HTTP; waits for a server that is away as long as it may. */
final class RemoteSite {

  private static final int MOST_PAGES = 20;

  private final HttpClient client;
  private final ServerAddress server;
  private final Patience patience;

  RemoteSite(HttpClient client, ServerAddress server, Patience patience) {
    this.client = client;
    this.server = server;
    this.patience = patience;
  }

  /**
   * Makes sure that the server reads files as this folder does.
   *
   * @throws PushException naming what differs: the same file would get another id there
   */
  void requireRules(SiteRules rules) {
    HttpResponse<byte[]> answer = get("/api/v1/site");
    if (answer.statusCode() == 404) {
      return; // a server that cannot tell is trusted to be configured as the folder is
    }
    JsonNode site = Answers.tree(expect(200, answer));
    requireSame("languages", texts(site.path("languages")), rules.languages());
    requireSame("link-prefixes", texts(site.path("linkPrefixes")), rules.linkPrefixes());
  }

  private void requireSame(String what, List<String> there, List<String> here) {
    if (!there.equals(here)) {
      throw new PushException(
          "%s has %s %s, this folder %s: files would get other ids there. Write '%s: %s' into the folder's chapterhouse.yml, or give the server the same setting."
              .formatted(server.base(), what, there, here, what, there));
    }
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  /** All live chapters and assets by id. */
  Map<String, RemoteFile> files() {
    Map<String, RemoteFile> byId = new TreeMap<>();
    List<byte[]> lines = new ArrayList<>(lines("/api/v1/source"));
    lines.addAll(lines("/api/v1/assets"));
    for (byte[] line : lines) {
      RemoteFile file = Answers.read(line, RemoteFile.class);
      byId.put(file.id(), file);
    }
    return byId;
  }

  /** What became of a chapter that is not listed. */
  Fate fateOf(String id) {
    HttpResponse<byte[]> answer = get(ServerAddress.pathOf(id));
    if (answer.statusCode() == 404) {
      return Fate.NEVER_THERE;
    }
    if (answer.statusCode() == 308) {
      return new Fate(true, Answers.tree(answer.body()).path("movedTo").asText());
    }
    return Fate.REMOVED;
  }

  /** A chapter's or asset's file as it stands; empty when it went away. */
  Optional<byte[]> source(String id) {
    HttpResponse<byte[]> answer = get(ServerAddress.pathOf(id));
    return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
  }

  /** A chapter's history, the newest revision first; empty where the server keeps none. */
  List<RemoteRevision> revisions(String id) {
    List<RemoteRevision> revisions = new ArrayList<>();
    if (AssetId.is(id)) {
      return revisions;
    }
    @Nullable String cursor = "";
    for (int page = 0; page < MOST_PAGES && cursor != null; page++) {
      String query = cursor.isEmpty() ? "" : "?cursor=" + ServerAddress.encode(cursor);
      HttpResponse<byte[]> answer = get(ServerAddress.revisionsPath(id) + query);
      if (answer.statusCode() != 200) {
        return revisions;
      }
      JsonNode body = Answers.tree(answer.body());
      JsonNode list = body.isArray() ? body : body.path("revisions");
      list.forEach(each -> revisions.add(Answers.convert(each, RemoteRevision.class)));
      cursor = body.hasNonNull("next") ? body.get("next").asText() : null;
    }
    return revisions;
  }

  /** What a chapter's file was at a revision; empty when that is not kept. */
  Optional<byte[]> content(String id, long revision) {
    HttpResponse<byte[]> answer = get(ServerAddress.revisionsPath(id) + "?revision=" + revision);
    return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
  }

  /** Waits until a sequence, or everything decided so far, is worked into every view. */
  Settled settled(String what, Duration limit) {
    HttpRequest request =
        server
            .request("/api/v1/settled?" + what + "timeout=" + limit)
            .timeout(limit.plusSeconds(10))
            .GET()
            .build();
    HttpResponse<byte[]> answer = answerTo(request);
    int status = answer.statusCode();
    if (status == 400 || status == 404) {
      throw new PushException(request.uri() + " answered " + status);
    }
    return new Settled(
        status == 200, Answers.tree(answer.body()).path("waitingFor").asText("no answer"));
  }

  private List<byte[]> lines(String path) {
    String lines = new String(expect(200, get(path)), StandardCharsets.UTF_8);
    return lines.lines().map(line -> line.getBytes(StandardCharsets.UTF_8)).toList();
  }

  private static byte[] expect(int status, HttpResponse<byte[]> answer) {
    if (answer.statusCode() != status) {
      URI uri = answer.uri();
      throw new PushException("%s answered %d".formatted(uri, answer.statusCode()));
    }
    return answer.body();
  }

  private HttpResponse<byte[]> get(String path) {
    return answerTo(server.request(path).GET().build());
  }

  private HttpResponse<byte[]> answerTo(HttpRequest request) {
    while (true) {
      try {
        HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 503 || isAboutSettling(request)) {
          patience.answered();
          return answer;
        }
        pause(Answers.detailOf(answer), true, null);
      } catch (IOException e) {
        String reason = Optional.ofNullable(e.getMessage()).orElse("no connection");
        pause(reason, false, e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new PushException("interrupted", e);
      }
    }
  }

  private static boolean isAboutSettling(HttpRequest request) {
    return request.uri().getPath().endsWith("/settled");
  }

  private void pause(String reason, boolean isThere, @Nullable IOException cause) {
    if (!patience.outlasts(reason, isThere)) {
      throw new PushException("%s cannot be reached: %s".formatted(server.base(), reason), cause);
    }
    Patience.pause();
  }
}
