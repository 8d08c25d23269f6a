package org.chapterhouse.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.publish.Events.chapter;
import static org.chapterhouse.publish.Events.names;
import static org.chapterhouse.publish.Events.node;
import static org.chapterhouse.publish.Events.removed;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.events.NodeKind;
import org.chapterhouse.schemas.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReadingApiTest {

  private static PublishHouse house;

  @BeforeAll
  static void fill() {
    house = PublishHouse.running();
    for (int i = 1; i <= 9; i++) {
      write(chapter("en/chapter-" + i, 1, i, "# Chapter " + i + "\n\n" + "Text. ".repeat(400)));
      house.write(
          Topics.GRAPH_NODES,
          "chapter:en/chapter-" + i,
          node("chapter:en/chapter-" + i, NodeKind.CHAPTER, "Chapter " + i));
    }
    write(chapter("ru/glava", 1, 10, "# Глава\n"));
    write(removed("en/gone", 2, 11, "en/chapter-1"));
    house.write(Topics.GRAPH_NODES, "person:ada", node("person:ada", NodeKind.PERSON, "Ada"));
    for (int i = 1; i <= 3; i++) {
      var edge = names("en/chapter-" + i, "person:ada");
      house.write(Topics.GRAPH_EDGES, edge.getKey(), edge);
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                house.json("/api/v1/changes").path("changes").size() == 11
                    && house.json("/api/v1/graph/person:ada").path("edges").size() == 3);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static void write(ChapterUpdated event) {
    house.write(Topics.CHAPTER_UPDATED, event.getChapterId(), event);
  }

  private static HttpResponse<String> ask(String method, String path, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + house.port() + path))
            .method(method, BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  private static List<String> allPages(String path, String list, String member) {
    List<String> all = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = house.json(path + cursor);
      page.path(list).forEach(each -> all.add(each.path(member).asText()));
      cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asText();
    } while (!cursor.isEmpty());
    return all;
  }

  @Test
  void listsChaptersPageByPage() {
    assertThat(allPages("/api/v1/chapters?limit=4", "chapters", "id"))
        .startsWith("en/chapter-1", "en/chapter-2")
        .endsWith("en/chapter-9", "ru/glava")
        .hasSize(10)
        .doesNotHaveDuplicates();
    assertThat(house.json("/api/v1/chapters").path("next").isNull()).isTrue();
    assertThat(allPages("/api/v1/chapters?language=ru", "chapters", "id"))
        .containsExactly("ru/glava");
  }

  @Test
  void listsChangesNewestFirst() {
    assertThat(allPages("/api/v1/changes?limit=3", "changes", "sequence"))
        .containsExactly("11", "10", "9", "8", "7", "6", "5", "4", "3", "2", "1");
    assertThat(allPages("/api/v1/changes?since=9", "changes", "id"))
        .containsExactly("en/gone", "ru/glava");
    JsonNode gone = house.json("/api/v1/changes?limit=1").path("changes").path(0);
    assertThat(gone.path("state").asText()).isEqualTo("removed");
    assertThat(gone.path("movedTo").asText()).isEqualTo("en/chapter-1");
    assertThat(gone.path("title").isNull()).isTrue();
  }

  @Test
  void answersWhatSurroundsANode() {
    JsonNode near = house.json("/api/v1/graph/chapter:en/chapter-1");
    assertThat(near.path("nodes").findValuesAsText("key"))
        .containsExactly("chapter:en/chapter-1", "person:ada");

    JsonNode far = house.json("/api/v1/graph/chapter:en/chapter-1?depth=2");
    assertThat(far.path("nodes").findValuesAsText("distance")).containsExactly("0", "2", "2", "1");
    assertThat(far.path("edges")).hasSize(3);

    JsonNode cut = house.json("/api/v1/graph/person:ada?limit=2");
    assertThat(cut.path("edges")).hasSize(2);
    assertThat(cut.path("truncated").asBoolean()).isTrue();
    assertThat(house.json("/api/v1/graph/person:ada?kinds=LINKS_TO").path("edges")).isEmpty();
  }

  @Test
  void listsNodesOfAKind() {
    assertThat(allPages("/api/v1/graph/nodes?kind=person", "nodes", "key"))
        .containsExactly("person:ada");
    assertThat(allPages("/api/v1/graph/nodes?limit=3", "nodes", "key")).hasSize(10);
  }

  @Test
  void saysNotModifiedToThoseWhoKnow() throws Exception {
    for (String path :
        List.of(
            "/api/v1/chapters",
            "/api/v1/chapters/en/chapter-1",
            "/api/v1/changes",
            "/api/v1/search?q=chapter",
            "/api/v1/graph/person:ada",
            "/api/v1/graph/nodes")) {
      HttpResponse<String> first = ask("GET", path);
      String etag = first.headers().firstValue("ETag").orElseThrow();

      assertThat(first.headers().firstValue("Cache-Control")).as(path).hasValue("no-cache");
      assertThat(ask("GET", path, "If-None-Match", etag).statusCode()).as(path).isEqualTo(304);
      HttpResponse<String> head = ask("HEAD", path);
      assertThat(head.statusCode()).as(path).isEqualTo(200);
      assertThat(head.headers().firstValue("ETag")).as(path).hasValue(etag);
      assertThat(head.body()).isEmpty();
    }
  }

  @Test
  void compressesForThoseWhoCanRead() throws Exception {
    HttpResponse<String> answer = ask("GET", "/api/v1/chapters", "Accept-Encoding", "gzip");

    assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
  }

  @Test
  void opensTheReadingApiToOtherSites() throws Exception {
    HttpResponse<String> answer = ask("GET", "/api/v1/changes", "Origin", "https://other.example");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    assertThat(ask("GET", "/api/v1/chapters/en/none").headers().map())
        .containsKey("access-control-allow-origin");

    HttpResponse<String> preflight = ask("OPTIONS", "/api/v1/chapters/en/chapter-1");
    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods"))
        .hasValue("GET, HEAD, OPTIONS");
  }

  @Test
  void answersEveryMistakeAsAProblem() throws Exception {
    problem(ask("GET", "/api/v1/nothing"), 404, "http-404");
    problem(ask("GET", "/api/nothing", "Accept", "text/html"), 404, "http-404");
    problem(ask("GET", "/api/v1/chapters/en/none"), 404, "no-such-chapter");
    problem(ask("GET", "/api/v1/graph/person:nobody"), 404, "no-such-node");
    problem(ask("GET", "/api/v1/chapters?limit=many"), 400, "bad-limit");
    problem(ask("GET", "/api/v1/chapters?limit=0"), 400, "bad-limit");
    problem(ask("GET", "/api/v1/chapters?language=tlh"), 400, "bad-language");
    problem(ask("GET", "/api/v1/chapters?cursor=%00"), 400, "bad-cursor");
    problem(ask("GET", "/api/v1/changes?since=yesterday"), 400, "bad-since");
    problem(ask("GET", "/api/v1/changes?cursor=WyJ4Il0"), 400, "bad-cursor");
    problem(ask("GET", "/api/v1/graph/nodes?kind=GHOST"), 400, "bad-kind");
    problem(ask("GET", "/api/v1/graph/person:ada?depth=3"), 400, "bad-depth");
    problem(ask("GET", "/api/v1/chapters/en/%00"), 400, "http-400");
    assertThat(ask("HEAD", "/api/v1/chapters/en/none").statusCode()).isEqualTo(404);
    assertThat(ask("HEAD", "/en/none").statusCode()).isEqualTo(404);
    HttpResponse<String> wrong = ask("DELETE", "/api/v1/changes");
    problem(wrong, 405, "http-405");
    assertThat(wrong.headers().firstValue("Allow").orElseThrow()).contains("GET");
  }

  private static void problem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"type\":\"/problems/" + code + "\"");
  }
}
