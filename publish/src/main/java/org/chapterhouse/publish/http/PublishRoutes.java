package org.chapterhouse.publish.http;

import io.javalin.config.RoutesConfig;
import java.util.List;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.publish.live.LiveFeed;
import org.chapterhouse.publish.page.Assets;
import org.chapterhouse.publish.page.ChapterPages;
import org.chapterhouse.publish.page.Pages;
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
      LiveFeed feed) {
    Assets assets = new Assets();
    this.live = new LiveRoutes(feed);
    this.parts =
        List.of(
            new AssetRoutes(assets),
            new FileRoutes(store),
            new ChapterRoutes(store),
            new SettledRoutes(settlement),
            live,
            new PageRoutes(
                store, new ChapterPages(chapters), new Pages(), new Frames(site, assets)));
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
