package org.chapterhouse.publish.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.chapterhouse.publish.page.Urls;
import org.chapterhouse.publish.store.ChapterLine;
import org.chapterhouse.runtime.SiteSettings;

/** All pages for search engines, as sitemaps.org says: with translations, split where too many. */
public final class Sitemap {

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final int MOST = 50_000;

  private final SiteSettings site;
  private final int most;

  public Sitemap(SiteSettings site) {
    this(site, MOST);
  }

  Sitemap(SiteSettings site, int most) {
    this.site = site;
    this.most = most;
  }

  /**
   * The sitemap of all live chapters; an index where they do not fit into one.
   *
   * @param chapters by id
   */
  public byte[] of(List<ChapterLine> chapters) {
    return chapters.size() > most ? index(chapters.size()) : urls(chapters, chapters);
  }

  /** One of the sitemaps the index names, from 1; empty when there is none of that number. */
  public Optional<byte[]> part(List<ChapterLine> chapters, int number) {
    long from = (long) (number - 1) * most;
    if (number < 1 || from >= chapters.size()) {
      return Optional.empty();
    }
    int start = (int) from;
    return Optional.of(
        urls(chapters.subList(start, Math.min(chapters.size(), start + most)), chapters));
  }

  private byte[] index(int chapters) {
    return Xml.document(
        "sitemapindex",
        NAMESPACE,
        xml ->
            () -> {
              for (int number = 1; (long) (number - 1) * most < chapters; number++) {
                String address = site.baseUrl() + "/sitemaps/" + number;
                xml.element("sitemap", () -> xml.text("loc", address));
              }
            });
  }

  private byte[] urls(List<ChapterLine> shown, List<ChapterLine> all) {
    Map<String, List<ChapterLine>> bySlug = new LinkedHashMap<>();
    all.forEach(line -> bySlug.computeIfAbsent(line.slug(), any -> new ArrayList<>(1)).add(line));
    return Xml.document(
        "urlset",
        NAMESPACE,
        xml ->
            () -> {
              for (ChapterLine line : shown) {
                url(xml, line, bySlug.getOrDefault(line.slug(), List.of()));
              }
            },
        "xmlns:xhtml",
        XHTML);
  }

  private void url(Xml xml, ChapterLine line, List<ChapterLine> translations)
      throws XMLStreamException {
    xml.element(
        "url",
        () -> {
          xml.text("loc", address(line));
          xml.text("lastmod", line.editedAt().toString());
          if (translations.size() > 1) {
            for (ChapterLine each : translations) {
              xml.empty(
                  "xhtml:link",
                  "rel",
                  "alternate",
                  "hreflang",
                  each.language(),
                  "href",
                  address(each));
            }
          }
        });
  }

  private String address(ChapterLine line) {
    return site.baseUrl() + Urls.chapter(line.id());
  }
}
