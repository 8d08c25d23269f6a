package org.chapterhouse.publish.feed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.chapterhouse.publish.page.Urls;
import org.chapterhouse.publish.store.ChangeLine;
import org.chapterhouse.runtime.SiteSettings;

/** The chapters changed last as an Atom feed (RFC 4287). */
public final class AtomFeed {

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  private final SiteSettings site;

  public AtomFeed(SiteSettings site) {
    this.site = site;
  }

  /**
   * The feed.
   *
   * @param language of the chapters; empty for all
   * @param changes of live chapters, the newest first
   */
  public byte[] of(String language, List<ChangeLine> changes) {
    String self =
        site.baseUrl() + "/feed.atom" + (language.isEmpty() ? "" : "?language=" + language);
    Instant updated =
        changes.stream().map(ChangeLine::editedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
    return Xml.document(
        "feed",
        NAMESPACE,
        xml ->
            () -> {
              xml.text("id", self);
              xml.text("title", site.title());
              xml.text("updated", time(updated));
              xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", self);
              xml.empty(
                  "link",
                  "rel",
                  "alternate",
                  "type",
                  "text/html",
                  "href",
                  site.baseUrl() + "/" + language);
              xml.element("author", () -> xml.text("name", site.title()));
              xml.text("generator", "Chapterhouse");
              for (ChangeLine change : changes) {
                entry(xml, change);
              }
            });
  }

  private void entry(Xml xml, ChangeLine change) throws XMLStreamException {
    String url = site.baseUrl() + Urls.chapter(change.id());
    xml.element(
        "entry",
        () -> {
          xml.text("id", url);
          xml.text("title", change.title());
          xml.text("updated", time(change.editedAt()));
          xml.empty(
              "link",
              "rel",
              "alternate",
              "type",
              "text/html",
              "hreflang",
              change.language(),
              "href",
              url);
          if (!change.author().isBlank()) {
            xml.element("author", () -> xml.text("name", change.author()));
          }
        },
        "xml:lang",
        change.language());
  }

  private static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
