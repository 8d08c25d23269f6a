package org.chapterhouse.publish.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.Optional;
import org.chapterhouse.publish.page.ChapterList;
import org.chapterhouse.publish.page.ChapterPage;
import org.chapterhouse.publish.page.ChapterPages;
import org.chapterhouse.publish.page.ErrorPage;
import org.chapterhouse.publish.page.Frame;
import org.chapterhouse.publish.page.ListPage;
import org.chapterhouse.publish.page.ListPages;
import org.chapterhouse.publish.page.Pages;
import org.chapterhouse.publish.page.Texts;
import org.chapterhouse.publish.page.TitledLink;
import org.chapterhouse.publish.page.Urls;
import org.chapterhouse.publish.store.ChapterRow;
import org.chapterhouse.publish.store.ReadStore;
import org.chapterhouse.publish.store.Views;
import org.chapterhouse.runtime.http.Routes;

/** The site: home, lists, a page for each chapter, settings, and help where there is none. */
final class PageRoutes implements Routes {

  private final ReadStore store;
  private final ChapterPages chapters;
  private final ListPages lists;
  private final Pages pages;
  private final Frames frames;

  PageRoutes(ReadStore store, ChapterPages chapters, ListPages lists, Pages pages, Frames frames) {
    this.store = store;
    this.chapters = chapters;
    this.lists = lists;
    this.pages = pages;
    this.frames = frames;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    answer(routes, "/", this::home);
    answer(routes, "/settings", this::settings);
    for (String language : frames.languages()) {
      answer(routes, "/" + language, context -> language(context, language));
      answer(
          routes,
          "/" + language + "/<slug>",
          context -> chapter(context, language, context.pathParam("slug")));
    }
    routes.error(404, this::nothing);
  }

  private static void answer(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }

  private void home(Context context) {
    String language = frames.languageOf(context);
    ListPage page = store.ask(views -> lists.of(language, views));
    Frame frame = frames.everywhere(language, "", other -> "/?lang=" + other);
    String count = frame.texts().get("chapters.count", page.count());
    Answers.page(context, pages.home(frame.describedAs(count), page));
  }

  private void language(Context context, String language) {
    String letter = context.queryParam("letter");
    int part = number(context, "part", 0);
    if (letter != null || part > 0) {
      Texts texts = Texts.of(language);
      int page = number(context, "page", 1);
      Optional<ChapterList> list =
          store.ask(
              views ->
                  letter != null
                      ? lists.letter(language, letter, page, views, texts)
                      : lists.part(language, part, page, views, texts));
      list.ifPresentOrElse(
          found -> Answers.page(context, pages.list(frames.list(language, found), found)),
          () -> fail(context, 404, frames.insteadOf(language, notFound(language), ""), List.of()));
      return;
    }
    ListPage page = store.ask(views -> lists.of(language, views));
    String title = Texts.of(language).get("search.all");
    Frame frame = frames.everywhere(language, title, other -> "/" + other);
    Answers.page(context, pages.language(frame, page));
  }

  private static int number(Context context, String name, int otherwise) {
    String text = context.queryParam(name);
    return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
  }

  private void settings(Context context) {
    String language = frames.languageOf(context);
    String title = Texts.of(language).get("settings");
    Frame frame = frames.everywhere(language, title, other -> "/settings?lang=" + other);
    context.header("Vary", "Accept-Language, Sec-GPC, DNT");
    boolean asks = "1".equals(context.header("Sec-GPC")) || "1".equals(context.header("DNT"));
    Answers.page(context, pages.settings(frame, asks));
  }

  private void chapter(Context context, String language, String slug) {
    String id = language + "/" + slug;
    store.ask(
        views -> {
          Optional<ChapterRow> row = views.chapter(id);
          String target = row.map(found -> target(found, views)).orElse("");
          if (row.isPresent() && row.get().isPresent() && context.queryParam("list") != null) {
            folder(context, language, slug, 404, views);
          } else if (row.isPresent() && row.get().isPresent()) {
            show(context, row.get(), views);
          } else if (target.isEmpty()) {
            folder(context, language, slug, row.isPresent() ? 410 : 404, views);
          } else {
            Redirects.permanently(context, Urls.chapter(target));
          }
          return id;
        });
  }

  private static String target(ChapterRow row, Views views) {
    return row.isPresent() ? "" : views.liveTargets(List.of(row.id())).getOrDefault(row.id(), "");
  }

  private void show(Context context, ChapterRow row, Views views) {
    ChapterPage page = chapters.of(row, views, Texts.of(row.language()));
    Frame frame = frames.chapter(row.language(), row.title(), row.id(), page.switches());
    Answers.page(context, pages.chapter(frame.describedAs(page.description()), page));
  }

  /** A folder has a list, chapter of its own or not, as long as something is below it. */
  private void folder(Context context, String language, String slug, int status, Views views) {
    Texts texts = Texts.of(language);
    String id = language + "/" + slug;
    boolean listed = context.queryParam("list") != null;
    String address = listed ? ListPages.listUrl(language, slug) : Urls.chapter(id);
    Optional<ChapterList> list =
        lists.folder(language, slug, address, number(context, "page", 1), views, texts);
    if (list.isPresent()) {
      Frame frame = frames.folder(language, list.get(), listed ? "" : id);
      Answers.page(context, pages.list(frame, list.get()));
      return;
    }
    String title = texts.get("error." + status + ".title");
    List<TitledLink> nearest = ListPages.nearest(language, slug, views);
    fail(context, status, frames.insteadOf(language, title, id), nearest);
  }

  private void fail(Context context, int status, Frame frame, List<TitledLink> nearest) {
    context.status(status);
    Answers.page(context, pages.error(frame, new ErrorPage(status, context.path(), nearest)));
  }

  /** A page instead of a problem, for browsers that ask for an address nobody answers. */
  private void nothing(Context context) {
    String accept = context.header("Accept");
    boolean browser = accept != null && accept.contains("text/html");
    boolean page = !context.path().matches("/(api|site|files)/.*");
    if (browser && page && context.res().getHeader("ETag") == null) {
      String language = frames.languageOf(context);
      fail(context, 404, frames.insteadOf(language, notFound(language), ""), List.of());
    }
  }

  private static String notFound(String language) {
    return Texts.of(language).get("error.404.title");
  }
}
