package org.chapterhouse.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.publish.Events.chapter;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.runtime.PartSettings;
import org.chapterhouse.schemas.Topics;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** English has folders and no order, many of them; Russian has two parts. */
class NavigationTest {

  private static final int MANY = 230;
  private static PublishHouse house;
  private static long sequence;

  @BeforeAll
  static void publish() {
    house =
        PublishHouse.running(
            List.of(
                new PartSettings(
                    new TreeMap<>(Map.of("en", "Basics", "ru", "Основы")), List.of("b", "a")),
                new PartSettings(
                    new TreeMap<>(Map.of("ru", "<b>Папка</b>")), List.of("folder/", "a"))));
    for (int i = 0; i < MANY; i++) {
      write("en/many/deep/c%03d".formatted(i), "Chapter %03d".formatted(i));
    }
    write("en/many", "The many");
    write("en/x/raft", "Raft");
    for (String slug : List.of("a", "b", "folder/2", "folder/1", "folder/_x/3", "stray")) {
      write("ru/" + slug, "Глава " + slug);
    }
    house.awaitStatus("/ru/stray", 200);
    house.awaitStatus("/en/x/raft", 200);
    house.awaitStatus("/en/many/deep/c" + (MANY - 1), 200);
    house.awaitStatus("/ru/folder/_x/3", 200);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static void write(String id, String title) {
    ChapterUpdated event = chapter(id, 1, ++sequence, "# " + title + "\n\nText.\n");
    house.write(Topics.CHAPTER_UPDATED, id, event);
  }

  private static Document page(String path) {
    return Jsoup.parse(house.get(path).body());
  }

  @Test
  void groupsTheHomePageByParts() {
    Document page = page("/?lang=ru");

    assertThat(page.select(".part-card h2").eachText()).containsExactly("Основы", "<b>Папка</b>");
    assertThat(page.select(".part-card").get(0).select("li").eachText())
        .containsExactly("Глава b", "Глава a");
    assertThat(page.select(".part-card").get(1).select("li").eachText())
        .containsExactly("Глава folder/1", "Глава folder/2", "Глава folder/_x/3");
    assertThat(page.select(".part-card b")).isEmpty();
  }

  @Test
  void leadsFromChapterToChapterThroughTheParts() {
    Document last = page("/ru/a");

    assertThat(last.select("a[rel=prev]").attr("href")).isEqualTo("/ru/b");
    assertThat(last.select("a[rel=next]").attr("href")).isEqualTo("/ru/folder/1");
    assertThat(last.select(".trail a").eachAttr("href")).containsExactly("/ru", "/ru?part=1");
    assertThat(last.select(".beside a[aria-current]").text()).isEqualTo("Глава a");
    assertThat(page("/ru/b").select("a[rel=prev]")).isEmpty();
    assertThat(page("/ru/folder/_x/3").select("a[rel=next]")).isEmpty();
  }

  @Test
  void leadsThroughTheFolderWhereThereIsNoPart() {
    Document page = page("/en/many/deep/c100");

    assertThat(page.select("a[rel=prev]").attr("href")).isEqualTo("/en/many/deep/c099");
    assertThat(page.select("a[rel=next]").attr("href")).isEqualTo("/en/many/deep/c101");
    assertThat(page.select(".trail li").eachText())
        .containsExactly("All chapters", "The many", "Deep", "Chapter 100");
    assertThat(page.select(".beside a[aria-current]").text()).isEqualTo("Chapter 100");
    assertThat(page.select(".beside li").size()).isLessThan(40);
  }

  @Test
  void showsAFolderThatHasNoChapterPageByPage() {
    Document first = page("/en/many/deep");
    Document second = page("/en/many/deep?page=2");

    assertThat(first.select("h1").text()).isEqualTo("Deep");
    assertThat(first.select(".titles li")).hasSize(200);
    assertThat(first.select(".pager a").eachText()).containsExactly("1", "2");
    assertThat(second.select(".titles li")).hasSize(MANY - 200);
    assertThat(second.select(".titles li").last().text()).isEqualTo("Chapter " + (MANY - 1));
    assertThat(second.select("link[rel=canonical]").attr("href")).endsWith("/en/many/deep?page=2");
    assertThat(house.get("/en/many/dee").statusCode()).isEqualTo(404);
  }

  @Test
  void listsWhatIsBelowAChapterThatStandsForAFolder() {
    Document page = page("/en/many");
    Document list = page("/en/many?list=all");

    assertThat(page.select("h1").text()).isEqualTo("The many");
    assertThat(page.select(".below .folder a").attr("href")).isEqualTo("/en/many/deep");
    assertThat(page.select(".below h2 .count").text()).isEqualTo("" + MANY);
    assertThat(list.select(".folders a").attr("href")).isEqualTo("/en/many/deep");
    assertThat(page("/en/x/raft").select(".below")).isEmpty();
    assertThat(house.get("/en/x/raft?list=all").statusCode()).isEqualTo(404);
  }

  @Test
  void showsManyChaptersAsFoldersAndLetters() {
    Document page = page("/en");

    assertThat(page.select(".group")).isEmpty();
    assertThat(page.select(".folders a").eachAttr("href")).containsExactly("/en/many", "/en/x");
    assertThat(page.select(".folders .count").eachText()).containsExactly("" + MANY, "1");
    assertThat(page.select(".letters a").eachAttr("href"))
        .containsExactly("/en?letter=C", "/en?letter=R", "/en?letter=T");
    assertThat(page("/en?letter=R").select(".titles li").eachText()).containsExactly("Raft");
    assertThat(house.get("/en?letter=Q").statusCode()).isEqualTo(404);
    assertThat(house.get("/en?part=9").statusCode()).isEqualTo(404);
  }

  @Test
  void listsAPartWhole() {
    assertThat(page("/ru?part=2").select(".titles a").eachAttr("href"))
        .containsExactly("/ru/folder/1", "/ru/folder/2", "/ru/folder/_x/3");
  }

  @Test
  void offersWhatMayHaveBeenMeant() {
    Document page = page("/en/y/raft");

    assertThat(page.select(".nearest a").eachAttr("href")).containsExactly("/en/x/raft");
  }

  @Test
  void tellsOtherSitesWhereThePageStands() {
    Document page = page("/en/x/raft");

    assertThat(page.select("link[rel=canonical]").attr("href"))
        .isEqualTo("http://localhost/en/x/raft");
    assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo("Raft");
    assertThat(page.select("meta[property=og:type]").attr("content")).isEqualTo("article");
  }

  @Test
  void staysSmallHoweverManyChaptersThereAre() {
    for (String path : List.of("/", "/en", "/en/many/deep", "/en?letter=C", "/en/many/deep/c100")) {
      assertThat(house.get(path).body().length()).as(path).isLessThan(40_000);
    }
  }
}
