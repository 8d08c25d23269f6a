package org.chapterhouse.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.SiteRules;
import org.chapterhouse.publish.http.PublishRoutes;
import org.chapterhouse.publish.live.LiveFeed;
import org.chapterhouse.publish.settled.ProgressBoard;
import org.chapterhouse.publish.settled.Settlement;
import org.chapterhouse.publish.settled.Signal;
import org.chapterhouse.publish.store.SearchQueue;
import org.chapterhouse.runtime.SiteSettings;
import org.chapterhouse.runtime.http.HttpServer;

/** The site over a database that a test fills by hand; no broker, no projection. */
public final class SiteHand implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final PublishRoutes routes;
  private final HttpServer server;

  public SiteHand(GraphHand hand) {
    Signal signal = new Signal();
    Settlement settlement =
        new Settlement(
            1,
            topics -> Map.of(),
            Map::of,
            new SearchQueue(hand.database()),
            new ProgressBoard(signal),
            signal);
    routes =
        new PublishRoutes(
            new SiteSettings(
                "The Test House",
                List.of("en", "ru"),
                List.of(),
                "http://localhost",
                List.of(),
                List.of(),
                0.67),
            hand.read(),
            new ChapterReader(SiteRules.standard()),
            settlement,
            new LiveFeed(),
            false);
    server = new HttpServer(List.of(routes), 1 << 20);
    server.start("127.0.0.1", 0);
  }

  /** An answer, redirects not followed. */
  public HttpResponse<String> get(String path, String... headers) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
      if (headers.length > 0) {
        request.headers(headers);
      }
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (Exception e) {
      throw new IllegalStateException("no answer to " + path, e);
    }
  }

  /** JSON at a path. */
  public JsonNode json(String path) {
    try {
      return JSON.readTree(get(path).body());
    } catch (Exception e) {
      throw new IllegalStateException("no JSON at " + path, e);
    }
  }

  @Override
  public void close() {
    server.close();
    routes.close();
  }
}
