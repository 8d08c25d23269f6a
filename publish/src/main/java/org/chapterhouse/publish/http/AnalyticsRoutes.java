package org.chapterhouse.publish.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.chapterhouse.publish.page.AnalyticsPage;
import org.chapterhouse.publish.page.AnalyticsPages;
import org.chapterhouse.publish.page.Frame;
import org.chapterhouse.publish.page.Pages;
import org.chapterhouse.publish.page.Texts;
import org.chapterhouse.publish.store.ReadStore;
import org.chapterhouse.runtime.http.Routes;

/** {@code /analytics}: the dashboard of published reading figures. */
final class AnalyticsRoutes implements Routes {

  private final ReadStore store;
  private final Pages pages;
  private final Frames frames;
  private final AnalyticsPages analytics;

  AnalyticsRoutes(ReadStore store, AnalyticsPages analytics, Pages pages, Frames frames) {
    this.store = store;
    this.analytics = analytics;
    this.pages = pages;
    this.frames = frames;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/analytics", this::answer);
  }

  private void answer(Context context) {
    String language = frames.languageOf(context);
    Texts texts = Texts.of(language);
    String asked = context.queryParam("days");
    int days = asked != null && asked.matches("\\d{1,4}") ? Integer.parseInt(asked) : 0;
    String named = context.queryParam("chapter");
    String chapter = named == null ? "" : named;
    AnalyticsPage page = store.ask(views -> analytics.of(language, days, chapter, views, texts));
    Frame frame =
        frames.everywhere(language, texts.get("analytics"), other -> "/analytics?lang=" + other);
    Answers.page(context, pages.analytics(frame, page));
  }
}
