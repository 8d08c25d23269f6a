package org.chapterhouse.publish.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.chapterhouse.publish.store.ChapterLine;
import org.chapterhouse.runtime.SiteSettings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class SitemapTest {

  private static final List<ChapterLine> CHAPTERS =
      List.of(line("en/a"), line("en/b"), line("en/c d&<"), line("ru/a"));

  private final Sitemap sitemap = new Sitemap(site(), 3);

  private static SiteSettings site() {
    return new SiteSettings(
        "Test", List.of("en", "ru"), List.of(), "https://site.example", List.of(), List.of(), 0.67);
  }

  private static ChapterLine line(String id) {
    return new ChapterLine(id, id + ".md", "T", 1, 1, "", Instant.EPOCH);
  }

  private static Document xml(byte[] document) {
    return Jsoup.parse(new String(document, StandardCharsets.UTF_8), "", Parser.xmlParser());
  }

  @Test
  void splitsWhatDoesNotFitIntoOne() {
    assertThat(xml(sitemap.of(CHAPTERS)).select("sitemap loc").eachText())
        .containsExactly("https://site.example/sitemaps/1", "https://site.example/sitemaps/2");
    assertThat(xml(sitemap.part(CHAPTERS, 2).orElseThrow()).select("url > loc").eachText())
        .containsExactly("https://site.example/ru/a");
    assertThat(sitemap.part(CHAPTERS, 3)).isEmpty();
    assertThat(sitemap.part(CHAPTERS, 0)).isEmpty();
  }

  @Test
  void namesTranslationsAcrossParts() {
    Document first = xml(sitemap.part(CHAPTERS, 1).orElseThrow());

    assertThat(first.select("url:first-child xhtml|link").eachAttr("hreflang"))
        .containsExactly("en", "ru");
    assertThat(first.select("url").get(2).select("loc").text())
        .isEqualTo("https://site.example/en/c%20d%26%3C");
  }

  @Test
  void isOneListWhereEverythingFits() {
    assertThat(xml(new Sitemap(site()).of(CHAPTERS)).select("urlset > url")).hasSize(4);
  }
}
