package org.chapterhouse.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.publish.Events.chapter;
import static org.chapterhouse.publish.Events.removed;

import java.time.OffsetDateTime;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.schemas.Topics;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FeedTest {

  private static PublishHouse house;

  @BeforeAll
  static void fill() {
    house = PublishHouse.running();
    write(chapter("en/first", 1, 1, "# First\n"));
    write(chapter("en/hostile", 1, 2, "# A </title><script>&amp; \u0001 title\n"));
    write(chapter("ru/first", 1, 3, "# Первая\n"));
    write(chapter("en/gone", 1, 4, "# Gone\n"));
    write(removed("en/gone", 2, 5, ""));
    house.awaitView("ru/first", "revision", 1);
    house.awaitView("en/hostile", "revision", 1);
    house.awaitView("en/first", "revision", 1);
    house.awaitStatus("/en/gone", 410);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static void write(ChapterUpdated event) {
    house.write(Topics.CHAPTER_UPDATED, event.getChapterId(), event);
  }

  private static Document xml(String path) {
    return Jsoup.parse(house.get(path).body(), "", Parser.xmlParser());
  }

  @Test
  void tellsOfTheNewestChaptersFirst() {
    Document feed = xml("/feed.atom");

    assertThat(feed.select("feed > entry > id").eachText())
        .containsExactly(
            "http://localhost/ru/first",
            "http://localhost/en/hostile",
            "http://localhost/en/first");
    assertThat(xml("/feed.atom?language=ru").select("entry")).hasSize(1);
    assertThat(house.get("/feed.atom").headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/atom+xml");
  }

  /** RFC 4287, 4.1.1 and 4.1.2: exactly one id, title and updated each; an author somewhere. */
  @Test
  void hasWhatAtomAsksFor() {
    Element feed = xml("/feed.atom").selectFirst("feed");
    assertThat(feed).isNotNull();
    assertThat(feed.attr("xmlns")).isEqualTo("http://www.w3.org/2005/Atom");
    for (Element element : feed.select("feed, entry")) {
      for (String name : new String[] {"id", "title", "updated"}) {
        assertThat(element.select("> " + name)).as(name).hasSize(1);
      }
      OffsetDateTime.parse(element.select("> updated").text());
    }
    assertThat(feed.select("> author > name").text()).isNotBlank();
    assertThat(feed.select("> link[rel=self]").attr("href"))
        .isEqualTo("http://localhost/feed.atom");
    assertThat(feed.select("entry > link[rel=alternate]")).hasSize(3);
  }

  @Test
  void keepsHostileTitlesText() {
    assertThat(xml("/feed.atom").select("script")).isEmpty();
    assertThat(xml("/feed.atom").select("entry > title").eachText())
        .anyMatch(title -> title.contains("title"));
  }

  @Test
  void namesAllPagesWithTheirTranslations() {
    Document sitemap = xml("/sitemap.xml");

    assertThat(sitemap.select("url > loc").eachText())
        .containsExactly(
            "http://localhost/en/first",
            "http://localhost/en/hostile",
            "http://localhost/ru/first");
    assertThat(sitemap.select("url:first-child xhtml|link").eachAttr("hreflang"))
        .containsExactly("en", "ru");
    assertThat(house.get("/robots.txt").body())
        .contains("Sitemap: http://localhost/sitemap.xml", "Disallow: /api/");
  }
}
