package org.chapterhouse.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the OpenAPI document against the whole house as it runs. */
class OpenApiTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String MARKDOWN = "text/markdown";
  private static final String NDJSON = "application/x-ndjson";
  private static final String ANY_HASH = "0".repeat(64);

  private static StandaloneApp house;
  private static String token;
  private static JsonNode document;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    DataDirectory data = DataDirectory.at(directory.resolve("data"));
    house = StandaloneApp.start(data, 0, Map.of());
    token = data.localToken();
    document = JSON.readTree(answer(get("/api/v1/openapi.json")).body());
  }

  @AfterAll
  static void stop() {
    house.close();
  }

  /**
   * A request that shows an operation.
   *
   * @param type of the body; empty where there is none
   */
  private record Example(
      String operation, String path, String type, String body, List<String> headers) {

    String method() {
      return operation.substring(0, operation.indexOf(' '));
    }

    Example with(String... more) {
      return new Example(operation, path, type, body, List.of(more));
    }
  }

  private static Example example(String operation, String path) {
    return new Example(operation, path, "", "", List.of());
  }

  private static Example example(String operation, String path, String type, String body) {
    return new Example(operation, path, type, body, List.of());
  }

  private static Example get(String path) {
    return example("GET " + path, path);
  }

  private static HttpResponse<String> answer(Example example) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(house.url().resolve(example.path()))
            .method(example.method(), BodyPublishers.ofString(example.body()));
    if (!example.path().startsWith("/reading")) {
      request.header("Authorization", "Bearer " + token);
    }
    if (!example.type().isEmpty()) {
      request.header("Content-Type", example.type());
    }
    for (int i = 0; i < example.headers().size(); i += 2) {
      request.header(example.headers().get(i), example.headers().get(i + 1));
    }
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private static List<String> faults(DocumentedApi api, Example example) throws Exception {
    HttpResponse<String> answer = answer(example);
    String type = answer.headers().firstValue("Content-Type").orElse("");
    return api.faults(example.operation(), answer.statusCode(), type, answer.body());
  }

  private static List<Example> examples() throws Exception {
    List<Example> examples = new ArrayList<>(written());
    examples.addAll(read());
    examples.addAll(refused());
    examples.addAll(tracked());
    return examples;
  }

  private static List<Example> written() {
    String source = "/api/v1/source/{language}/{slug}";
    return List.of(
        example(
            "PUT " + source,
            "/api/v1/source/en/a?wait=live",
            MARKDOWN,
            "---\npeople: [Ada]\n---\n# Alpha\n\nSee [b](b.md) and [none](none.md).\n"),
        example("PUT " + source, "/api/v1/source/en/b", MARKDOWN, "# Beta\n\nBack to [a](a.md).\n"),
        example(
                "PUT " + source,
                "/api/v1/source/en/a?wait=settled",
                MARKDOWN,
                "# Alpha\n\n[b](b.md)\n")
            .with("If-Match", "\"1\""),
        example("PUT " + source, "/api/v1/source/en/c?wait=decided", MARKDOWN, "# C\n"),
        example(
                "POST /api/v1/moves",
                "/api/v1/moves",
                "application/json",
                "{\"from\":\"en/c\",\"to\":\"en/d\"}")
            .with("If-Match", "\"1\""),
        example("DELETE " + source, "/api/v1/source/en/d").with("If-Match", "\"1\""),
        example(
                "POST /api/v1/restores",
                "/api/v1/restores",
                "application/json",
                "{\"id\":\"en/a\",\"revision\":1}")
            .with("If-Match", "\"2\""),
        example(
            "POST /api/v1/purges",
            "/api/v1/purges",
            "application/json",
            "{\"id\":\"en/a\",\"revision\":1}"),
        example(
            "POST /api/v1/bulk",
            "/api/v1/bulk?wait=live",
            NDJSON,
            "{\"op\":\"put\",\"path\":\"en/e.md\",\"content\":\"# E\"}\n{\"op\":\"dance\"}\n"),
        example(
            "PUT /api/v1/assets/{path}",
            "/api/v1/assets/en/note.txt?wait=live",
            "text/plain",
            "note"),
        example("DELETE /api/v1/assets/{path}", "/api/v1/assets/en/note.txt")
            .with("If-Match", "\"1\""),
        example(
            "PUT /api/v1/assets/{path}",
            "/api/v1/assets/en/kept.txt?wait=live",
            "text/plain",
            "kept"),
        example("GET /api/v1/settled", "/api/v1/settled?timeout=PT60S"));
  }

  private static List<Example> read() {
    return List.of(
        get("/api/v1/chapters"),
        example("GET /api/v1/chapters", "/api/v1/chapters?limit=1&language=en"),
        example("GET /api/v1/chapters/{language}/{slug}", "/api/v1/chapters/en/a"),
        example("GET /api/v1/chapters/{language}/{slug}", "/api/v1/chapters/en/c"),
        example("GET /api/v1/changes", "/api/v1/changes?limit=2"),
        get("/api/v1/mentions"),
        example("GET /api/v1/search", "/api/v1/search?q=alpha"),
        example("GET /api/v1/search", "/api/v1/search?q=alhpa"),
        example("GET /api/v1/graph/nodes", "/api/v1/graph/nodes?limit=2"),
        example("GET /api/v1/graph/{node}", "/api/v1/graph/chapter:en/a?depth=2"),
        get("/api/v1/graph/importance"),
        get("/api/v1/graph/communities"),
        get("/api/v1/graph/orphans"),
        example("GET /api/v1/graph/path", "/api/v1/graph/path?from=en/a&to=en/b"),
        example("GET /api/v1/settled", "/api/v1/settled?timeout=PT0S&sequence=1"),
        get("/api/v1/openapi.json"),
        get("/api/v1/site"),
        get("/feed.atom"),
        get("/sitemap.xml"),
        example("GET /sitemaps/{number}", "/sitemaps/1"),
        get("/robots.txt"),
        get("/api/v1/source"),
        example("GET /api/v1/source/{language}/{slug}", "/api/v1/source/en/a"),
        get("/api/v1/assets"),
        example("GET /api/v1/assets/{path}", "/api/v1/assets/en/kept.txt"),
        example(
            "GET /files/{hash}/{name}",
            "/files/79f076abdd19a752db7267bfff2f9022161d120dea919fdaca2ffdfc24ca8c96/kept.txt"),
        example("GET /api/v1/revisions/{language}/{slug}", "/api/v1/revisions/en/a"),
        example("GET /api/v1/revisions/{language}/{slug}", "/api/v1/revisions/en/a?revision=2"),
        example("GET /api/v1/revisions/{language}/{slug}", "/api/v1/revisions/en/a?revision=1"),
        example("GET /api/v1/diffs/{language}/{slug}", "/api/v1/diffs/en/a?from=2&to=3"),
        example("GET /api/v1/edits/{editId}", "/api/v1/edits/nobody"),
        get("/health/live"),
        get("/health/ready"),
        get("/metrics"));
  }

  private static List<Example> refused() {
    String source = "/api/v1/source/{language}/{slug}";
    return List.of(
        example("GET /api/v1/chapters", "/api/v1/chapters?limit=x"),
        example("GET /api/v1/chapters/{language}/{slug}", "/api/v1/chapters/en/none"),
        example("GET /api/v1/changes", "/api/v1/changes?since=x"),
        example("GET /api/v1/mentions", "/api/v1/mentions?confidence=2"),
        example("GET /api/v1/search", "/api/v1/search"),
        example("GET /api/v1/graph/nodes", "/api/v1/graph/nodes?kind=x"),
        example("GET /api/v1/graph/{node}", "/api/v1/graph/person:nobody"),
        example("GET /api/v1/graph/importance", "/api/v1/graph/importance?kind=x"),
        example("GET /api/v1/graph/communities", "/api/v1/graph/communities?limit=x"),
        example("GET /api/v1/graph/orphans", "/api/v1/graph/orphans?direction=x"),
        example("GET /api/v1/graph/path", "/api/v1/graph/path?from=en/a"),
        example("GET /api/v1/graph/path", "/api/v1/graph/path?from=en/a&to=en/none"),
        example("GET /api/v1/settled", "/api/v1/settled?timeout=x"),
        example("GET /feed.atom", "/feed.atom?language=x"),
        example("GET /sitemaps/{number}", "/sitemaps/9"),
        example("GET /files/{hash}/{name}", "/files/" + ANY_HASH + "/x.png"),
        example("GET " + source, "/api/v1/source/en/none"),
        example("PUT " + source, "/api/v1/source/en/b", MARKDOWN, "# B\n"),
        example("PUT " + source, "/api/v1/source/en/b", MARKDOWN, "# B\n")
            .with("If-Match", "\"9\""),
        example("PUT " + source, "/api/v1/source/en/x", MARKDOWN, "---\n: [\n---\n"),
        example("DELETE " + source, "/api/v1/source/en/none").with("If-Match", "\"1\""),
        example(
                "POST /api/v1/moves",
                "/api/v1/moves",
                "application/json",
                "{\"from\":\"en/b\",\"to\":\"en/a\"}")
            .with("If-Match", "\"1\""),
        example(
            "POST /api/v1/purges",
            "/api/v1/purges",
            "application/json",
            "{\"id\":\"en/a\",\"revision\":3}"),
        example("POST /api/v1/restores", "/api/v1/restores", "application/json", "{}"),
        example("GET /api/v1/diffs/{language}/{slug}", "/api/v1/diffs/en/none"),
        example("GET /api/v1/revisions/{language}/{slug}", "/api/v1/revisions/en/none"),
        example("PUT /api/v1/assets/{path}", "/api/v1/assets/x.exe", "text/plain", "x"),
        example("GET /api/v1/assets/{path}", "/api/v1/assets/none.png"));
  }

  private static List<Example> tracked() throws Exception {
    String json = "application/json";
    Example optIn =
        example(
            "POST /reading/consent",
            "/reading/consent",
            json,
            "{\"textVersion\":\"2\",\"language\":\"en\"}");
    JsonNode consent = JSON.readTree(answer(optIn).body());
    String reader = "{\"reader\":\"" + consent.path("reader").asText() + "\"}";
    return List.of(
        optIn,
        example("POST /reading/consent", "/reading/consent", json, "{}"),
        example("POST /reading/proofs", "/reading/proofs", json, reader),
        example("POST /reading/proofs", "/reading/proofs", json, "{}"),
        example(
            "POST /reading/events",
            "/reading/events",
            json,
            "{\"proof\":\""
                + consent.path("proof").asText()
                + "\",\"visit\":\"5b0b1a3e-4c1f-4a53-9d0b-0c8f6f0c7a11\",\"events\":[]}"),
        example("POST /reading/events", "/reading/events", json, "{}"),
        example("POST /reading/own", "/reading/own", json, reader),
        example("POST /reading/progress", "/reading/progress", json, reader),
        example("GET /reading/figures/{file}", "/reading/figures/chapters.csv"),
        example("GET /reading/figures/{file}", "/reading/figures/none.csv"),
        example("DELETE /reading/consent", "/reading/consent", json, reader));
  }

  @Test
  void everyOperationAnswersAsDocumented() throws Exception {
    DocumentedApi api = new DocumentedApi(document);
    List<String> faults = new ArrayList<>();
    Set<String> shown = new TreeSet<>();
    for (Example example : examples()) {
      faults.addAll(faults(api, example));
      shown.add(example.operation());
    }
    shown.add("GET /api/v1/live"); // never ends: it has a test of its own

    assertThat(faults).isEmpty();
    assertThat(shown).containsExactlyInAnyOrderElementsOf(api.operations());
  }

  @Test
  void theStreamOfEventsIsOne() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(house.url().resolve("/api/v1/live"))
            .header("Accept", "text/event-stream")
            .build();
    HttpResponse<InputStream> answer = HTTP.send(request, BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      assertThat(body.read()).isNotNegative();
      String type = answer.headers().firstValue("Content-Type").orElse("");
      assertThat(
              new DocumentedApi(document).faults("GET /api/v1/live", answer.statusCode(), type, ""))
          .isEmpty();
    }
  }

  @Test
  void everyRouteIsDocumented() {
    assertThat(new DocumentedApi(document).undocumented(house.routes())).isEmpty();
  }

  @Test
  void anUndocumentedRouteIsNoticed() {
    List<String> routes = new ArrayList<>(house.routes());
    routes.add("GET /api/v1/secrets/<name>");

    assertThat(new DocumentedApi(document).undocumented(routes))
        .containsExactly("GET /api/v1/secrets/{name}");
  }

  @Test
  void aWrongSchemaIsNoticed() throws Exception {
    ObjectNode wrong = document.deepCopy();
    ((ObjectNode) wrong.at("/components/schemas/ChapterPage/properties"))
        .putObject("chapters")
        .put("type", "string");

    assertThat(faults(new DocumentedApi(wrong), get("/api/v1/chapters"))).hasSize(1);
  }

  @Test
  void anUndocumentedStatusIsNoticed() throws Exception {
    ObjectNode wrong = document.deepCopy();
    ((ObjectNode) wrong.path("paths").path("/api/v1/chapters").path("get").path("responses"))
        .remove("400");

    assertThat(
            faults(
                new DocumentedApi(wrong),
                example("GET /api/v1/chapters", "/api/v1/chapters?limit=x")))
        .hasSize(1);
  }
}
