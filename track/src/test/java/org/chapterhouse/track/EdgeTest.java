package org.chapterhouse.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may ask what, and how much. */
class EdgeTest {

  private static final Map<String, String> OPT_IN = Map.of("language", "en", "textVersion", "2");
  private static final String OTHER = "https://reader.example";

  private static TrackHouse house;

  @BeforeAll
  static void start() {
    house = new TrackHouse(Map.of());
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void clear() {
    house.clear();
  }

  @Test
  void listensToItsOwnPagesOnly() {
    assertThat(optIn(house, "Content-Type", "text/plain")).isEqualTo(415);
    assertThat(optIn(house, json("Sec-Fetch-Site", "cross-site"))).isEqualTo(403);
    assertThat(optIn(house, json("Sec-Fetch-Site", "same-site"))).isEqualTo(403);
    assertThat(optIn(house, json("Origin", OTHER))).isEqualTo(403);
    assertThat(house.tables().sizes()).containsEntry("consent", 0);
    assertThat(optIn(house, json("Sec-Fetch-Site", "same-origin"))).isEqualTo(201);
    assertThat(optIn(house, json("Origin", origin(house)))).isEqualTo(201);
  }

  @Test
  void listensToPagesOfSitesOnTheList() throws IOException, InterruptedException {
    try (TrackHouse own = new TrackHouse(Map.of("track.allowed-origins", List.of(OTHER)))) {
      HttpResponse<Void> preflight =
          send(
              HttpRequest.newBuilder(own.url("/reading/events"))
                  .headers("Origin", OTHER, "Access-Control-Request-Method", "POST")
                  .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
      HttpResponse<Void> foreign =
          send(
              HttpRequest.newBuilder(own.url("/reading/events"))
                  .headers("Origin", OTHER + ".evil", "Access-Control-Request-Method", "POST")
                  .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));

      assertThat(preflight.statusCode()).isEqualTo(204);
      assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).contains(OTHER);
      assertThat(foreign.statusCode()).isEqualTo(403);
      assertThat(foreign.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
      assertThat(optIn(own, json("Origin", OTHER, "Sec-Fetch-Site", "cross-site"))).isEqualTo(201);
    }
  }

  @Test
  void letsAConnectionMakeFewIdsAndSaysSoInTheMetrics() {
    try (TrackHouse own = new TrackHouse(Map.of("track.rate.per-minute", 60))) {
      List<Integer> answers = IntStream.range(0, 5).mapToObj(i -> optIn(own, json())).toList();

      assertThat(answers).startsWith(201, 201, 201).endsWith(429);
      assertThat(own.counted("track.refused", "reason", "too-many-requests")).isPositive();
    }
  }

  @Test
  void tellsConnectionsBehindARouterApart() {
    Map<String, Object> settings =
        Map.of("track.rate.per-minute", 20, "track.rate.client-header", "X-Forwarded-For");
    try (TrackHouse own = new TrackHouse(settings)) {
      assertThat(optIn(own, json("X-Forwarded-For", "forged, 192.0.2.1"))).isEqualTo(201);
      assertThat(optIn(own, json("X-Forwarded-For", "other, 192.0.2.1"))).isEqualTo(429);
      assertThat(optIn(own, json("X-Forwarded-For", "192.0.2.2"))).isEqualTo(201);
    }
  }

  /** A body of unknown length must not be read to its end either. */
  @Test
  void stopsReadingABodyThatIsTooLarge() throws IOException, InterruptedException {
    HttpResponse<Void> answer =
        send(
            HttpRequest.newBuilder(house.url("/reading/events"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> blanks(200_000))));

    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void refusesWhatFollowsTheBody() {
    assertThat(house.ask("POST", "/reading/proofs", List.of(1, 2)).status()).isEqualTo(400);
  }

  private static InputStream blanks(int number) {
    return new java.io.ByteArrayInputStream(
        " ".repeat(number).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static int optIn(TrackHouse house, String... headers) {
    return house.ask("POST", "/reading/consent", OPT_IN, headers).status();
  }

  private static String[] json(String... headers) {
    String[] all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 0, headers.length);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = "application/json";
    return all;
  }

  private static String origin(TrackHouse house) {
    return house.url("").toString();
  }

  private static HttpResponse<Void> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.discarding());
  }
}
