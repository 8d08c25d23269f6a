package org.chapterhouse.publish.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.chapterhouse.publish.page.ChapterPage;
import org.chapterhouse.publish.page.ChapterPages;
import org.chapterhouse.publish.page.ErrorPage;
import org.chapterhouse.publish.page.Frame;
import org.chapterhouse.publish.page.ListPage;
import org.chapterhouse.publish.page.ListPages;
import org.chapterhouse.publish.page.Pages;
import org.chapterhouse.publish.page.Texts;
import org.chapterhouse.publish.page.Urls;
import org.chapterhouse.publish.store.ChapterRow;
import org.chapterhouse.publish.store.ReadStore;
import org.chapterhouse.publish.store.Views;
import org.chapterhouse.runtime.http.Routes;

/** The site: home, a page for each language and chapter, settings, and help where there is none. */
final class PageRoutes implements Routes {

  private final ReadStore store;
  private final ChapterPages chapters;
  private final Pages pages;
  private final Frames frames;

  PageRoutes(ReadStore store, ChapterPages chapters, Pages pages, Frames frames) {
    this.store = store;
    this.chapters = chapters;
    this.pages = pages;
    this.frames = frames;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/", this::home);
    routes.get("/settings", this::settings);
    for (String language : frames.languages()) {
      routes.get("/" + language, context -> language(context, language));
      routes.get(
          "/" + language + "/<slug>",
          context -> chapter(context, language, context.pathParam("slug")));
    }
    routes.error(404, this::nothing);
  }

  private void home(Context context) {
    String language = frames.languageOf(context);
    ListPage page = store.ask(views -> ListPages.of(language, views));
    Frame frame = frames.everywhere(language, "", other -> "/?lang=" + other);
    Answers.page(context, pages.home(frame, page));
  }

  private void language(Context context, String language) {
    ListPage page = store.ask(views -> ListPages.of(language, views));
    String title = Texts.of(language).get("search.all");
    Frame frame = frames.everywhere(language, title, other -> "/" + other);
    Answers.page(context, pages.language(frame, page));
  }

  private void settings(Context context) {
    String language = frames.languageOf(context);
    String title = Texts.of(language).get("settings");
    Frame frame = frames.everywhere(language, title, other -> "/settings?lang=" + other);
    Answers.page(context, pages.settings(frame));
  }

  private void chapter(Context context, String language, String slug) {
    String id = language + "/" + slug;
    store.ask(
        views -> {
          views
              .chapter(id)
              .ifPresentOrElse(
                  row -> show(context, row, views), () -> fail(context, 404, language, id));
          return id;
        });
  }

  private void show(Context context, ChapterRow row, Views views) {
    if (row.isPresent()) {
      ChapterPage page = chapters.of(row, views, Texts.of(row.language()));
      Frame frame = frames.chapter(row.language(), row.title(), row.id(), page.translations());
      Answers.page(context, pages.chapter(frame, page));
      return;
    }
    String target = views.liveTargets(List.of(row.id())).getOrDefault(row.id(), "");
    if (target.isEmpty()) {
      fail(context, 410, row.language(), row.id());
    } else {
      Redirects.permanently(context, Urls.chapter(target));
    }
  }

  private void fail(Context context, int status, String language, String id) {
    context.status(status);
    String title = Texts.of(language).get("error." + status + ".title");
    Frame frame = frames.insteadOf(language, title, id);
    Answers.page(context, pages.error(frame, new ErrorPage(status, "/" + id)));
  }

  /** A page instead of a problem, for browsers that ask for an address nobody answers. */
  private void nothing(Context context) {
    String accept = context.header("Accept");
    boolean browser = accept != null && accept.contains("text/html");
    boolean api = context.path().startsWith("/api/") || context.path().startsWith("/site/");
    if (browser && !api && context.res().getHeader("ETag") == null) {
      String language = frames.languageOf(context);
      String title = Texts.of(language).get("error.404.title");
      Frame frame = frames.everywhere(language, title, other -> "/?lang=" + other);
      Answers.page(context, pages.error(frame, new ErrorPage(404, context.path())));
    }
  }
}
