package org.chapterhouse.publish.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chapterhouse.publish.feed.AtomFeed;
import org.chapterhouse.publish.feed.Sitemap;
import org.chapterhouse.publish.store.ChangeLine;
import org.chapterhouse.publish.store.ChapterLine;
import org.chapterhouse.publish.store.ReadStore;
import org.chapterhouse.runtime.SiteSettings;
import org.chapterhouse.runtime.http.ProblemException;
import org.chapterhouse.runtime.http.Routes;

/** {@code /feed.atom}, {@code /sitemap.xml} with its parts, and {@code /robots.txt}. */
final class FeedRoutes implements Routes {

  private static final int ENTRIES = 50;

  private final ReadStore store;
  private final SiteSettings site;
  private final AtomFeed feed;
  private final Sitemap sitemap;

  FeedRoutes(ReadStore store, SiteSettings site) {
    this.store = store;
    this.site = site;
    this.feed = new AtomFeed(site);
    this.sitemap = new Sitemap(site);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    ReadApi.get(routes, "/feed.atom", this::feed);
    ReadApi.get(routes, "/sitemap.xml", context -> xml(context, sitemap.of(all())));
    ReadApi.get(routes, "/sitemaps/{number}", this::part);
    ReadApi.get(routes, "/robots.txt", this::robots);
  }

  private void feed(Context context) {
    List<String> languages = Parameters.languages(context, site.languages());
    List<ChangeLine> changes = store.ask(views -> views.lists().edits(languages, ENTRIES));
    String language = languages.size() == site.languages().size() ? "" : languages.get(0);
    Answers.send(context, "application/atom+xml; charset=utf-8", feed.of(language, changes));
  }

  private void part(Context context) {
    String number = context.pathParam("number");
    if (!number.matches("\\d{1,6}")) {
      throw nothing(number);
    }
    xml(context, sitemap.part(all(), Integer.parseInt(number)).orElseThrow(() -> nothing(number)));
  }

  private static ProblemException nothing(String number) {
    return new ProblemException(
        404, "no-such-sitemap", "there is no sitemap " + number + "; /sitemap.xml names them");
  }

  private void robots(Context context) {
    String rules =
        "User-agent: *\nDisallow: /api/\nDisallow: /search\n\nSitemap: "
            + site.baseUrl()
            + "/sitemap.xml\n";
    Answers.send(context, "text/plain; charset=utf-8", rules.getBytes(StandardCharsets.UTF_8));
  }

  private List<ChapterLine> all() {
    return store.ask(views -> views.chapters());
  }

  private static void xml(Context context, byte[] document) {
    Answers.send(context, "application/xml; charset=utf-8", document);
  }
}
