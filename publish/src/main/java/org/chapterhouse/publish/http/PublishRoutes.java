package org.chapterhouse.publish.http;

import io.javalin.config.RoutesConfig;
import java.util.List;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.publish.live.LiveFeed;
import org.chapterhouse.publish.page.AnalyticsPages;
import org.chapterhouse.publish.page.Assets;
import org.chapterhouse.publish.page.ChapterPages;
import org.chapterhouse.publish.page.ListPages;
import org.chapterhouse.publish.page.Pages;
import org.chapterhouse.publish.page.ReadingOrder;
import org.chapterhouse.publish.search.Search;
import org.chapterhouse.publish.settled.Settlement;
import org.chapterhouse.publish.store.ReadStore;
import org.chapterhouse.runtime.SiteSettings;
import org.chapterhouse.runtime.http.Routes;

/** Everything publish answers. */
public final class PublishRoutes implements Routes, AutoCloseable {

  private final LiveRoutes live;
  private final List<Routes> parts;

  public PublishRoutes(
      SiteSettings site,
      ReadStore store,
      ChapterReader chapters,
      Settlement settlement,
      LiveFeed feed,
      boolean readersWentOn) {
    Assets assets = new Assets();
    ReadingOrder order = new ReadingOrder(site.parts());
    this.live = new LiveRoutes(feed);
    Frames frames = new Frames(site, assets);
    Pages pages = new Pages();
    this.parts =
        List.of(
            new AssetRoutes(assets),
            new FileRoutes(store),
            new ChapterRoutes(store, chapters, site.languages()),
            new ChangeRoutes(store, site.languages()),
            new MentionRoutes(store, site.languages()),
            new GraphFactRoutes(store, site.languages()),
            new GraphPathRoutes(store),
            new GraphRoutes(store),
            new SettledRoutes(settlement),
            live,
            new FeedRoutes(store, site),
            new OpenApiRoutes(pages, frames),
            new SearchRoutes(new Search(store), pages, frames),
            new GraphPageRoutes(store, pages, frames),
            new AnalyticsRoutes(store, new AnalyticsPages(chapters), pages, frames),
            new PageRoutes(
                store,
                new ChapterPages(chapters, order, readersWentOn),
                new ListPages(order),
                pages,
                frames));
  }

  @Override
  public void addTo(RoutesConfig routes) {
    parts.forEach(part -> part.addTo(routes));
  }

  @Override
  public void close() {
    live.close();
  }
}
