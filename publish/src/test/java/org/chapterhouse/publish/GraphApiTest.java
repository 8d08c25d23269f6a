package org.chapterhouse.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chapterhouse.publish.graph.GraphAnalysis;
import org.chapterhouse.publish.store.GraphFactTables;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphApiTest {

  private static GraphHand hand;
  private static SiteHand house;

  @BeforeAll
  static void fill() {
    hand = new GraphHand();
    for (String title : List.of("Beam", "Elixir", "Erlang", "Phoenix", "Stray")) {
      hand.chapter("en/" + title.toLowerCase(Locale.ROOT), title, "Text.");
    }
    hand.chapter("ru/beam", "Бим", "Текст.")
        .put("person:joe-armstrong", "Joe <Armstrong>")
        .put("technology:otp", "OTP");
    link("en/elixir", "en/beam", "The runtime is the BEAM.");
    link("en/erlang", "en/beam", "It became the BEAM.");
    link("en/elixir", "en/erlang", "Elixir owes it to Erlang.");
    link("en/phoenix", "en/elixir", "Written in Elixir.");
    name("en/erlang", "person:joe-armstrong", 7, "Joe <Armstrong> wrote it.");
    name("ru/beam", "person:joe-armstrong", 0, "Joe <Armstrong>");
    name("en/elixir", "technology:otp", 3, "OTP is there.");
    name("en/erlang", "technology:otp", 9, "OTP was born.");
    hand.write();
    new GraphFactTables(hand.database()).work(GraphAnalysis::of);
    house = new SiteHand(hand);
  }

  @AfterAll
  static void close() {
    house.close();
    hand.close();
  }

  private static void link(String from, String to, String sentence) {
    hand.tie("chapter:" + from, "LINKS_TO", "chapter:" + to, 3, sentence);
  }

  private static void name(String from, String entity, int line, String snippet) {
    hand.tie("chapter:" + from, "NAMES", entity, line, snippet);
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

  private static Document page(String path) {
    return Jsoup.parse(house.get(path).body());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void listsNodesByImportancePageByPage() {
    List<String> all = allPages("/api/v1/graph/importance?limit=3", "nodes", "key");

    assertThat(all).hasSize(8).doesNotHaveDuplicates();
    assertThat(all.get(0)).isEqualTo("chapter:en/beam");
    assertThat(
            allPages("/api/v1/graph/importance?kind=CHAPTER&language=ru&limit=1", "nodes", "key"))
        .containsExactly("chapter:ru/beam");
    JsonNode first = house.json("/api/v1/graph/importance?limit=1").path("nodes").path(0);
    assertThat(first.path("linksIn").asInt()).isEqualTo(2);
    assertThat(first.path("importance").asDouble()).isGreaterThan(1);
  }

  @Test
  void saysWhetherItIsUpToDate() {
    assertThat(house.json("/api/v1/graph/orphans").path("current").asBoolean()).isTrue();
    hand.put("year:1986").write();

    assertThat(house.json("/api/v1/graph/orphans").path("current").asBoolean()).isFalse();

    hand.remove("year:1986").write();
    new GraphFactTables(hand.database()).work(GraphAnalysis::of);
    assertThat(house.json("/api/v1/graph/orphans").path("current").asBoolean()).isTrue();
  }

  @Test
  void listsCommunitiesWithTheirMembers() {
    JsonNode communities = house.json("/api/v1/graph/communities").path("communities");

    assertThat(communities).isNotEmpty();
    JsonNode first = communities.path(0);
    assertThat(first.path("id").asText()).isEqualTo("chapter:en/beam");
    assertThat(first.path("label").asText()).startsWith("Beam");
    String members = "/api/v1/graph/importance?limit=2&community=" + first.path("id").asText();
    assertThat(allPages(members, "nodes", "key")).hasSize(first.path("size").asInt());
    assertThat(allPages("/api/v1/graph/communities?limit=1", "communities", "id"))
        .hasSameSizeAs(communities);
  }

  @Test
  void listsWhatNothingLinksToAndWhatLinksToNothing() {
    assertThat(allPages("/api/v1/graph/orphans?direction=in&limit=2", "chapters", "key"))
        .containsExactly("chapter:en/phoenix", "chapter:en/stray", "chapter:ru/beam");
    assertThat(allPages("/api/v1/graph/orphans?direction=out&language=en", "chapters", "key"))
        .containsExactly("chapter:en/beam", "chapter:en/stray");
    assertThat(allPages("/api/v1/graph/orphans?direction=both&limit=1", "chapters", "key"))
        .containsExactly("chapter:en/stray", "chapter:ru/beam");
    assertThat(allPages("/api/v1/graph/orphans?limit=9", "chapters", "key")).hasSize(4);
  }

  @Test
  void explainsTheWayBetweenTwoChapters() {
    JsonNode path = house.json("/api/v1/graph/path?from=en/phoenix&to=ru/beam");

    assertThat(path.path("nodes").findValuesAsText("key"))
        .containsExactly(
            "chapter:en/phoenix",
            "chapter:en/elixir",
            "chapter:en/erlang",
            "person:joe-armstrong",
            "chapter:ru/beam");
    assertThat(path.path("length").asInt()).isEqualTo(4);
    assertThat(path.path("steps").findValuesAsText("kind"))
        .containsExactly("LINKS_TO", "LINKS_TO", "NAMES", "NAMES");
    assertThat(path.path("steps").path(0).path("evidence").path(0).path("snippet").asText())
        .isEqualTo("Written in Elixir.");
    JsonNode none = house.json("/api/v1/graph/path?from=en/phoenix&to=chapter:en/stray");
    assertThat(none.path("length").isNull()).isTrue();
    assertThat(none.path("complete").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/graph/importance",
        "/api/v1/graph/communities",
        "/api/v1/graph/orphans",
        "/api/v1/graph/path?from=en/elixir&to=en/beam"
      })
  void saysNotModifiedToThoseWhoKnow(String path) {
    String etag = house.get(path).headers().firstValue("ETag").orElseThrow();

    assertThat(house.get(path, "If-None-Match", etag).statusCode()).isEqualTo(304);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/graph/importance?kind=GHOST, 400, bad-kind",
    "/api/v1/graph/importance?cursor=WyJ4IiwieSJd, 400, bad-cursor",
    "/api/v1/graph/communities?limit=0, 400, bad-limit",
    "/api/v1/graph/orphans?direction=up, 400, bad-direction",
    "/api/v1/graph/orphans?language=tlh, 400, bad-language",
    "/api/v1/graph/path?from=en/beam, 400, bad-to",
    "/api/v1/graph/path?from=en/none&to=en/beam, 404, no-such-node",
    "/api/v1/graph/path?from=en/beam&to=en/elixir&kinds=x, 400, bad-kinds",
  })
  void answersMistakesAsProblems(String path, int status, String code) {
    HttpResponse<String> answer = house.get(path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains("\"type\":\"/problems/" + code + "\"");
  }

  @Test
  void showsTheWholeGraphWithoutScripts() {
    Document page = page("/graph?lang=en");

    assertThat(page.title()).isEqualTo("The knowledge graph · The Test House");
    assertThat(page.select(".lead").text()).isEqualTo("5 chapters, 4 links between them, 2 names");
    assertThat(page.select("[aria-labelledby=important] .ranking a").first().attr("href"))
        .isEqualTo("/en/beam");
    assertThat(page.select("[aria-labelledby=named] .ranking a").eachText())
        .containsExactlyInAnyOrder("Joe <Armstrong>", "OTP");
    assertThat(page.select(".community h3 a").first().text()).startsWith("Beam");
    assertThat(page.select("[aria-labelledby=unlinked] li").eachText())
        .containsExactly("Phoenix", "Stray");
    assertThat(page.select("[aria-labelledby=unlinking] li").eachText())
        .containsExactly("Beam", "Stray");
    assertThat(page("/graph?lang=ru").select("[aria-labelledby=important] a").eachText())
        .containsExactly("Бим");
    assertThat(page("/en/beam").select(".tools a[href=/graph?lang=en]").text()).isEqualTo("Graph");
  }

  @Test
  void listsOrphansAndCommunitiesInFull() {
    assertThat(page("/graph?lang=en&orphans=in").select(".ranking a").eachText())
        .containsExactly("Phoenix", "Stray");
    Document community = page("/graph?lang=en&community=chapter:en/beam");
    assertThat(community.select(".ranking a").first().text()).isEqualTo("Beam");
    assertThat(house.get("/graph?community=chapter:en/none").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"Phoenix, joe <armstrong>", "/en/phoenix, person:joe-armstrong"})
  void showsTheWayBetweenWhatAReaderTypes(String from, String to) {
    Document page = page("/graph?lang=en&from=" + encoded(from) + "&to=" + encoded(to));

    assertThat(page.select(".way .stop").eachText())
        .containsExactly("Phoenix", "Elixir", "Erlang", "Joe <Armstrong>");
    assertThat(page.select(".way .how").eachText())
        .containsExactly(
            "links to Written in Elixir.",
            "links to Elixir owes it to Erlang.",
            "names Joe <Armstrong> wrote it.");
    assertThat(page.select(".way mark").eachText())
        .containsExactly("Elixir", "Erlang", "Joe <Armstrong>");
    assertThat(page.select("input[name=from]").attr("value")).isEqualTo(from);
  }

  @ParameterizedTest
  @CsvSource({
    "en, nobody, stray, There is no chapter or name like the first.",
    "en, stray, nobody, There is no chapter or name like the second.",
    "en, stray, beam, No way leads from one to the other.",
    "ru, бим, en/stray, Пути от одной к другой нет.",
  })
  void saysWhyItShowsNoWay(String language, String from, String to, String message) {
    String typed = encoded(from);
    Document page = page("/graph?lang=" + language + "&from=" + typed + "&to=" + to);

    assertThat(page.select(".path .note").text()).startsWith(message);
    assertThat(page.select(".way")).isEmpty();
  }

  @Test
  void givesEveryNameAPageWithItsEvidence() {
    Document page = page("/graph/person:joe-armstrong?lang=en");

    assertThat(page.select("h1").text()).isEqualTo("Joe <Armstrong>");
    assertThat(page.select(".kicker").text()).isEqualTo("Person");
    assertThat(page.select(".lead").text()).isEqualTo("2 chapters name it");
    assertThat(page.select(".backlinks > li > a").eachAttr("href"))
        .containsExactly("/en/erlang", "/ru/beam");
    assertThat(page.select(".backlinks > li").first().select("p").html())
        .isEqualTo("<mark>Joe &lt;Armstrong&gt;</mark> wrote it.");
    assertThat(page.select(".backlinks > li").last().select("p").text())
        .isEqualTo("Named by the chapter's editor");
    assertThat(page.select(".entities a.label").eachText()).containsExactly("OTP");
    assertThat(page.select(".graph a").eachAttr("href"))
        .contains("/en/erlang", "/graph/technology:otp?lang=en");
    assertThat(page("/en/erlang").select(".entities a.label").eachAttr("href"))
        .contains("/graph/person:joe-armstrong?lang=en");
    assertThat(page("/graph/person:joe-armstrong?lang=ru").select(".backlinks a").first().text())
        .isEqualTo("Бим");
  }

  @Test
  void sendsReadersOfAChaptersNodeToItsPage() {
    assertThat(house.get("/graph/chapter:en/beam").headers().firstValue("Location"))
        .hasValue("/en/beam");
    assertThat(house.get("/graph/person:nobody").statusCode()).isEqualTo(404);
    assertThat(page("/graph/person:nobody?lang=ru").select("h1").text())
        .isEqualTo("Такой страницы нет");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/graph", "/graph/technology:otp", "/graph?orphans=out", "/graph/x"})
  void guardsEveryPage(String path) {
    HttpResponse<String> answer = house.get(path);

    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'");
    assertThat(Jsoup.parse(answer.body()).select("[style], [onclick], script:not([src])"))
        .isEmpty();
  }
}
