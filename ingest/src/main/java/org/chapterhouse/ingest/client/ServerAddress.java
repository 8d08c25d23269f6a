package org.chapterhouse.ingest.client;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Where the server is and as whom to speak to it.
 *
 * @param base address of the site, for example {@code http://127.0.0.1:8080/}
 * @param token what a write is allowed by
 * @param source source the edits name
 */
public record ServerAddress(URI base, String token, String source) {

  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

  /** A client for requests to any server of this kind; gives up on a dead address after 5 s. */
  static HttpClient connect() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(CONNECT_LIMIT)
        .build();
  }

  /** An authorised request of a path below the base, in the edges' words. */
  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri(path))
        .timeout(ANSWER_LIMIT)
        .header("Authorization", "Bearer " + token)
        .header("Chapterhouse-Source", source);
  }

  URI uri(String path) {
    return base.resolve(path);
  }

  /** Path of a chapter's source, each segment percent-encoded. */
  static String sourcePath(String id) {
    return "/api/v1/source/" + encodedPath(id);
  }

  /** Path of a chapter's history. */
  static String revisionsPath(String id) {
    return "/api/v1/revisions/" + encodedPath(id);
  }

  /** Path of what one revision of a chapter changed against another. */
  static String diffsPath(String id) {
    return "/api/v1/diffs/" + encodedPath(id);
  }

  /** Path of what an id names: a chapter's source or an asset. */
  static String pathOf(String id) {
    return AssetId.is(id) ? "/api/v1/assets/" + encodedPath(AssetId.pathOf(id)) : sourcePath(id);
  }

  private static String encodedPath(String path) {
    return Arrays.stream(path.split("/"))
        .map(ServerAddress::encode)
        .collect(Collectors.joining("/"));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return base + " as " + source;
  }
}
