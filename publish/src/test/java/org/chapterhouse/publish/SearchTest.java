package org.chapterhouse.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.publish.Events.chapter;
import static org.chapterhouse.publish.Events.removed;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.schemas.Topics;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SearchTest {

  private static PublishHouse house;
  private static long sequence;

  @BeforeAll
  static void fill() {
    house = PublishHouse.running();
    put(
        "en/load-balancing",
        "# Load balancing\n\nSpreads the work.\n\n## Health checks\n\nA balancer"
            + " asks servers whether they are well.\n");
    put("en/caching", "# Caching\n\nKeeps answers close. Mentions load balancing once.\n");
    put(
        "en/vectors",
        "# Vectors\n\nUse `std::vector<int>` over TCP/IP.\n\n```\nvoid evict(int);\n```\n");
    put(
        "en/hostile",
        "# A <script>alert(1)</script> title\n\nsafe &lt;img src=x onerror=alert(1)&gt;"
            + " marker \"quotes\" <b>bold</b>\n");
    put(
        "ru/balansirovka",
        "# Балансировка нагрузки\n\nБалансировщик распределяет запросы по серверам."
            + " Ёмкость очереди мала.\n");
    put("ru/kesh", "# Кеширование\n\nХранит ответы рядом с читателем.\n");
    for (int i = 10; i < 35; i++) {
      put("en/paging-" + i, "# Paging " + i + "\n\nQuicksilver number " + i + ".\n");
    }
    awaitFound("quicksilver number 34", "en/paging-34");
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static void put(String id, String content) {
    sequence++;
    write(chapter(id, sequence, sequence, content));
  }

  private static void write(ChapterUpdated event) {
    house.write(Topics.CHAPTER_UPDATED, event.getChapterId(), event);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static JsonNode search(String query, String more) {
    return house.json("/api/v1/search?q=" + encoded(query) + more);
  }

  private static List<String> found(String query) {
    return search(query, "").path("results").findValuesAsText("id").stream()
        .filter(id -> id.contains("/"))
        .toList();
  }

  private static void awaitFound(String query, String... ids) {
    Awaitility.await()
        .pollInterval(Duration.ofMillis(20))
        .atMost(Duration.ofSeconds(20))
        .until(() -> found(query).equals(List.of(ids)));
  }

  @Test
  void findsInflectedWordsInEnglish() {
    assertThat(found("balanced load")).containsExactly("en/load-balancing", "en/caching");
  }

  @Test
  void findsInflectedWordsInRussian() {
    assertThat(found("запросами серверы")).containsExactly("ru/balansirovka");
    assertThat(found("емкости")).containsExactly("ru/balansirovka");
  }

  @Test
  void putsTitlesBeforeText() {
    assertThat(found("load balancing").get(0)).isEqualTo("en/load-balancing");
  }

  @Test
  void findsTheBeginningOfTheLastWord() {
    assertThat(found("load balancin")).contains("en/load-balancing");
    assertThat(found("балансир")).containsExactly("ru/balansirovka");
  }

  @Test
  void findsPhrasesInQuotesOnly() {
    assertThat(found("\"asks servers\"")).containsExactly("en/load-balancing");
    assertThat(found("\"servers asks\"")).isEmpty();
  }

  @Test
  void findsPhrasesWithWordsThatAStemmerDrops() {
    put("en/delivery", "# Delivery\n\nEvery effect is there exactly once, Éva says.\n");
    put("en/exactness", "# Exactness\n\nNot exactly so. Once more, it happens at least once.\n");
    put("en/once", "# Exactly once\n\nA title.\n");
    awaitFound("\"a title\"", "en/once");

    assertThat(found("\"exactly once\"")).containsExactlyInAnyOrder("en/once", "en/delivery");
    assertThat(found("\"effects is there\"")).containsExactly("en/delivery");
    assertThat(found("\"is there exactly\" \"once eva\"")).containsExactly("en/delivery");
    assertThat(found("\"есть очередь\"")).isEmpty();
  }

  @Test
  void findsPartsOfNamesAndCode() {
    assertThat(found("tcp")).containsExactly("en/vectors");
    assertThat(found("std::vector<int>")).containsExactly("en/vectors");
    assertThat(found("evict")).containsExactly("en/vectors");
  }

  @Test
  void findsWhatFrontMatterSays() {
    put(
        "en/described",
        "---\naliases: [Quokka]\npeople: [Grace Hopper]\nsummary: Tells of marsupials.\n---\n# Plain\n");

    awaitFound("quokkas", "en/described");
    assertThat(found("hopper")).containsExactly("en/described");
    assertThat(found("marsupial")).containsExactly("en/described");
  }

  @Test
  void findsWordsThatAStemmerDrops() {
    put("en/who", "# The Who\n\nA band.\n");

    awaitFound("the who", "en/who");
  }

  @Test
  void offersWhatATypoMayHaveMeant() {
    JsonNode answer = search("cachnig", "");

    assertThat(answer.path("suggestion").asText()).isEqualTo("caching");
    assertThat(answer.path("query").asText()).isEqualTo("cachnig");
    assertThat(answer.path("results").path(0).path("id").asText()).isEqualTo("en/caching");
    assertThat(search("кешировние", "").path("suggestion").asText()).isEqualTo("кеширование");
    assertThat(search("caching", "").path("suggestion").isNull()).isTrue();
  }

  @Test
  void namesTheHeadingAndMarksTheWords() {
    JsonNode result = search("balancer", "").path("results").path(0);

    assertThat(result.path("heading").path("id").asText()).isEqualTo("health-checks");
    assertThat(result.path("snippet").asText())
        .isEqualTo("A <mark>balancer</mark> asks servers whether they are well.");
  }

  @Test
  void keepsToALanguage() {
    assertThat(search("ответы", "&language=en").path("results")).isEmpty();
    assertThat(search("ответы", "&language=ru").path("results")).hasSize(1);
    assertThat(house.get("/api/v1/search?q=x&language=xx").statusCode()).isEqualTo(400);
  }

  @Test
  void pagesThroughAllHitsOnce() {
    List<String> ids = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = search("quicksilver", "&limit=7" + cursor);
      page.path("results").forEach(result -> ids.add(result.path("id").asText()));
      cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asText();
    } while (!cursor.isEmpty());

    assertThat(ids).hasSize(25).doesNotHaveDuplicates();
    assertThat(house.get("/api/v1/search?q=x&cursor=nonsense").statusCode()).isEqualTo(400);
  }

  @Test
  void neverShowsMarkupOfAQueryOrAChapter() {
    for (String query :
        List.of(
            "marker",
            "<script>alert(1)</script>",
            "'); DROP TABLE search; --",
            "a & | ! ( ) <-> :* \\ ' \" marker",
            "\u0000\u0001<b>",
            "marker:*&!",
            "\ud83d\ude00 marker \ud800")) {
      var answer = house.get("/api/v1/search?q=" + encoded(query));
      assertThat(answer.statusCode()).as(query).isIn(200, 400);
      search(query, "")
          .path("results")
          .forEach(
              result ->
                  assertThat(result.path("snippet").asText().replaceAll("</?mark>", ""))
                      .doesNotContain("<", ">", "\""));
      var page = house.get("/search?q=" + encoded(query));
      assertThat(page.statusCode()).as(query).isEqualTo(200);
      Document html = Jsoup.parse(page.body());
      assertThat(html.select("main script, main img, main b")).isEmpty();
    }
    assertThat(search("marker", "").path("results").path(0).path("snippet").asText())
        .contains("&lt;img src=x onerror=alert(1)&gt; <mark>marker</mark> &quot;quotes&quot;");
  }

  @Test
  void forgetsRemovedChaptersAndOldWords() {
    put("en/fickle", "# Fickle\n\nxylophone\n");
    awaitFound("xylophone", "en/fickle");

    put("en/fickle", "# Fickle\n\nzither\n");

    awaitFound("zither", "en/fickle");
    assertThat(found("xylophone")).isEmpty();
    sequence++;
    write(removed("en/fickle", sequence, sequence, ""));
    awaitFound("zither");
  }

  @Test
  void showsAPageThatNeedsNoScript() {
    Document page = Jsoup.parse(house.get("/search?q=balancer&language=en").body());

    assertThat(page.select(".results a").attr("href"))
        .isEqualTo("/en/load-balancing#health-checks");
    assertThat(page.select(".results mark").get(0).text()).isEqualTo("balancer");
    assertThat(page.select("form.search-box input[name=q]")).hasSize(1);
    assertThat(Jsoup.parse(house.get("/search").body()).select(".results")).isEmpty();
    assertThat(
            Jsoup.parse(house.get("/search?q=cachnig&language=en").body()).select(".note").text())
        .contains("caching");
    Document more = Jsoup.parse(house.get("/search?q=quicksilver&language=en").body());
    String next = more.select("a[rel=next]").attr("href");
    assertThat(Jsoup.parse(house.get(next).body()).select(".results li")).hasSize(5);
  }

  @Test
  void refusesQueriesThatAreTooLongByName() {
    assertThat(house.get("/api/v1/search?q=" + "a".repeat(201)).body()).contains("bad-q");
    assertThat(house.get("/api/v1/search").body()).contains("q is missing");
    assertThat(house.get("/api/v1/search?q=a&limit=0").body()).contains("bad-limit");
  }
}
