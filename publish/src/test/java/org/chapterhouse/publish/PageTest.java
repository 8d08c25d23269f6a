package org.chapterhouse.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.publish.Events.backlink;
import static org.chapterhouse.publish.Events.chapter;
import static org.chapterhouse.publish.Events.link;
import static org.chapterhouse.publish.Events.names;
import static org.chapterhouse.publish.Events.node;
import static org.chapterhouse.publish.Events.removed;
import static org.chapterhouse.publish.Events.ties;

import java.net.http.HttpResponse;
import java.util.List;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.events.GraphEdge;
import org.chapterhouse.events.NodeKind;
import org.chapterhouse.schemas.Topics;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

  private static final String HOSTILE =
      "<script>alert(1)</script> \"'><img src=x onerror=alert(1)>";
  private static PublishHouse house;

  @BeforeAll
  static void publish() {
    house = PublishHouse.running();
    write(
        chapter(
            "en/mesh",
            1,
            1,
            "# Service mesh\n\n## Why\n\nSee [Pods](/en/pod) and [nothing](/en/none).\n\n"
                + "## How\n\nText.\n\n### Deeper\n\nText.\n\n## When\n\nNow, [once](/en/was-pod).\n"));
    write(chapter("ru/mesh", 1, 2, "# Сервисная сетка\n\nТекст.\n"));
    ChapterUpdated pod = chapter("en/pod", 1, 3, "# Pod\n\nUsed by a mesh.\n");
    write(removed("en/was-pod", 2, 4, "en/pod"));
    write(
        chapter("en/hostile", 1, 5, "---\ntitle: '" + HOSTILE.replace("'", "''") + "'\n---\nX\n"));
    write(removed("en/away", 2, 6, ""));
    ChapterUpdated mesh = chapter("en/mesh", 1, 1, "");
    house.write(
        Topics.CHAPTER_TIES,
        "en/mesh",
        ties(mesh, List.of(link("en/pod", "Pods", "See Pods & <b>.", 5)), List.of(), List.of()));
    house.write(
        Topics.CHAPTER_TIES,
        "en/pod",
        ties(pod, List.of(), List.of(), List.of(backlink("en/mesh", "Pods"))));
    house.write(
        Topics.GRAPH_NODES, "person:ada", node("person:ada", NodeKind.PERSON, "Ada Lovelace"));
    for (String id : List.of("en/pod", "en/mesh")) {
      GraphEdge edge = names(id, "person:ada");
      house.write(Topics.GRAPH_EDGES, edge.getKey(), edge);
    }
    write(pod);
    for (String path : List.of("/en/pod", "/en/mesh", "/ru/mesh", "/en/hostile")) {
      house.awaitStatus(path, 200);
    }
    house.awaitStatus("/en/away", 410);
    house.awaitStatus("/en/was-pod", 308);
    house.awaitView("en/pod", "tiesRevision", 1);
    house.awaitView("en/mesh", "tiesRevision", 1);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static void write(ChapterUpdated event) {
    house.write(Topics.CHAPTER_UPDATED, event.getChapterId(), event);
  }

  private static Document page(String path) {
    return Jsoup.parse(house.get(path).body());
  }

  @Test
  void showsTitleContentAndContents() {
    Document page = page("/en/mesh");

    assertThat(page.title()).isEqualTo("Service mesh · The Test House");
    assertThat(page.select("html").attr("lang")).isEqualTo("en");
    assertThat(page.select("h1").eachText()).containsExactly("Service mesh");
    assertThat(page.select("meta[name=chapter]").attr("content")).isEqualTo("en/mesh");
    assertThat(page.select(".contents a").eachText())
        .containsExactly("Why", "How", "Deeper", "When");
    assertThat(page.select(".contents .depth-1").eachText()).containsExactly("Deeper");
    assertThat(page.select(".trail [aria-current=page]").text()).isEqualTo("Service mesh");
  }

  @Test
  void resolvesLinksAgainstTheStoreBeforeTiesAreNeeded() {
    Document page = page("/en/mesh");

    assertThat(page.select(".prose a[href=/en/pod]").eachText()).containsExactly("Pods", "once");
    assertThat(page.select(".prose .broken-link").eachText()).containsExactly("nothing");
  }

  @Test
  void showsWhoLinksHereWithTheSentence() {
    Document page = page("/en/pod");

    assertThat(page.select(".backlinks > li > a").attr("href")).isEqualTo("/en/mesh");
    assertThat(page.select(".backlinks p").text()).isEqualTo("See Pods & <b>.");
    assertThat(page.select(".backlinks mark").text()).isEqualTo("Pods");
  }

  @Test
  void showsNamedEntitiesAndWhoElseNamesThem() {
    Document page = page("/en/pod");

    assertThat(page.select(".entities .kind").text()).isEqualTo("Person");
    assertThat(page.select(".entities .label").text()).isEqualTo("Ada Lovelace");
    assertThat(page.select(".entities .also a").attr("href")).isEqualTo("/en/mesh");
  }

  @Test
  void offersTheTranslation() {
    assertThat(page("/en/mesh").select(".meta a[hreflang=ru]").attr("href")).isEqualTo("/ru/mesh");
    assertThat(page("/ru/mesh").select(".meta a[hreflang=en]").attr("href")).isEqualTo("/en/mesh");
    assertThat(page("/ru/mesh").select(".linked-from h2").text()).isEqualTo("Ссылаются сюда");
    assertThat(page("/en/pod").select("a[hreflang=ru]")).isEmpty();
  }

  @Test
  void escapesAHostileTitleEverywhere() {
    for (String path : List.of("/en/hostile", "/en", "/?lang=en")) {
      Document page = page(path);
      assertThat(page.select("img")).as(path).isEmpty();
      assertThat(page.select("script:not([src])")).as(path).isEmpty();
      assertThat(page.text()).contains("<script>alert(1)</script>");
    }
  }

  @Test
  void groupsALanguagesChaptersByLetter() {
    Document page = page("/en");

    assertThat(page.select(".group h3").eachText()).containsExactly("#", "P", "S");
    assertThat(page.select(".group a[href=/en/pod]").text()).isEqualTo("Pod");
    assertThat(page.select(".lead").text()).isEqualTo("3 chapters");
  }

  @Test
  void greetsInTheBrowsersLanguage() {
    HttpResponse<String> home = house.get("/", "Accept-Language", "ru-RU,ru;q=0.9,en;q=0.5");

    assertThat(Jsoup.parse(home.body()).select("html").attr("lang")).isEqualTo("ru");
    assertThat(home.headers().firstValue("Vary")).hasValue("Accept-Language");
  }

  @Test
  void keepsTrackingOffUntilTheReaderTurnsItOn() {
    Document page = page("/settings?lang=ru");

    assertThat(page.select("#tracking input#tracking-toggle[type=checkbox]")).hasSize(1);
    assertThat(page.select("#tracking-toggle").hasAttr("checked")).isFalse();
    assertThat(page.select("#tracking-toggle").hasAttr("disabled")).isTrue();
    assertThat(page.select("#tracking").text()).contains("ни cookie, ни идентификатора");
    assertThat(page("/settings?lang=en").select("#tracking").text()).contains("no identifier");
  }

  @Test
  void helpsWhereThereIsNoChapter() {
    assertThat(house.get("/en/none").statusCode()).isEqualTo(404);
    assertThat(page("/en/none").select("main a[href=/en]")).hasSize(1);
    assertThat(page("/en/none").select("meta[name=chapter]")).isEmpty();
    assertThat(page("/en/none").body().attr("data-watched")).isEqualTo("en/none");
    assertThat(house.get("/en/away").statusCode()).isEqualTo(410);
    assertThat(page("/en/away").select("h1").text()).isEqualTo("This chapter was removed");
    HttpResponse<String> stray = house.get("/stray", "Accept", "text/html");
    assertThat(stray.statusCode()).isEqualTo(404);
    assertThat(Jsoup.parse(stray.body()).select("h1").text()).isEqualTo("This page does not exist");
    assertThat(house.get("/stray").body()).contains("\"type\":\"/problems/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/en",
        "/ru",
        "/en/mesh",
        "/settings",
        "/analytics",
        "/en/none",
        "/en/away",
        "/site/site.css"
      })
  void guardsEveryPage(String path) {
    HttpResponse<String> answer = house.get(path);

    assertThat(answer.headers().firstValue("Content-Security-Policy"))
        .hasValue(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                + " connect-src 'self'; base-uri 'none'; frame-ancestors 'none';"
                + " form-action 'self'");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("Referrer-Policy")).isPresent();
    assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    assertThat(Jsoup.parse(answer.body()).select("[style], [onclick], script:not([src])"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/en",
        "/en/mesh",
        "/settings",
        "/api/v1/chapters",
        "/api/v1/chapters/en/pod",
        "/site/site.css"
      })
  void sendsNothingTwice(String path) {
    String etag = house.get(path).headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> again = house.get(path, "If-None-Match", etag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(house.get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @Test
  void listsLiveChaptersForEditors() {
    assertThat(house.json("/api/v1/chapters").path("chapters").findValuesAsText("id"))
        .containsExactly("en/hostile", "en/mesh", "en/pod", "ru/mesh");
  }

  @Test
  void keepsFingerprintedAssetsForGood() {
    String url = page("/en").select("link[rel=stylesheet]").attr("href");

    assertThat(house.get(url).headers().firstValue("Cache-Control"))
        .hasValue("public, max-age=31536000, immutable");
    assertThat(house.get("/site/none.css").statusCode()).isEqualTo(404);
  }
}
