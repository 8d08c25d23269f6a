package org.chapterhouse.publish.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.chapterhouse.publish.page.EntityPage;
import org.chapterhouse.publish.page.EntityPages;
import org.chapterhouse.publish.page.ErrorPage;
import org.chapterhouse.publish.page.Frame;
import org.chapterhouse.publish.page.GraphList;
import org.chapterhouse.publish.page.GraphOverview;
import org.chapterhouse.publish.page.GraphPages;
import org.chapterhouse.publish.page.Pages;
import org.chapterhouse.publish.page.Paths;
import org.chapterhouse.publish.page.Texts;
import org.chapterhouse.publish.page.Urls;
import org.chapterhouse.publish.store.ReadStore;
import org.chapterhouse.runtime.http.Routes;

/** {@code /graph}: the whole graph, lists of its nodes, and a page for each that is no chapter. */
final class GraphPageRoutes implements Routes {

  private static final String CHAPTER = "chapter:";
  private static final int LONGEST = 300;

  private final ReadStore store;
  private final Pages pages;
  private final Frames frames;

  GraphPageRoutes(ReadStore store, Pages pages, Frames frames) {
    this.store = store;
    this.pages = pages;
    this.frames = frames;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    answer(routes, "/graph", this::graph);
    answer(routes, "/graph/<node>", this::node);
  }

  private static void answer(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }

  private void graph(Context context) {
    String language = frames.languageOf(context);
    Texts texts = Texts.of(language);
    String orphans = typed(context, "orphans");
    String community = typed(context, "community");
    if (orphans.equals("in") || orphans.equals("out")) {
      boolean in = orphans.equals("in");
      String after = typed(context, "after");
      GraphList list = store.ask(views -> GraphPages.orphans(in, after, views, texts, language));
      list(context, language, list, "&orphans=" + orphans);
    } else if (!community.isEmpty()) {
      store
          .ask(views -> GraphPages.community(community, views, texts, language))
          .ifPresentOrElse(
              list -> list(context, language, list, "&community=" + encoded(community)),
              () -> nothing(context, language));
    } else {
      overview(context, language, texts);
    }
  }

  private void overview(Context context, String language, Texts texts) {
    String from = typed(context, "from");
    String to = typed(context, "to");
    GraphOverview page =
        store.ask(
            views ->
                GraphPages.overview(
                    Paths.between(from, to, views, texts, language), views, language));
    String query =
        from.isEmpty() && to.isEmpty() ? "" : "&from=" + encoded(from) + "&to=" + encoded(to);
    Frame frame =
        frames.everywhere(
            language, texts.get("graph.title"), other -> "/graph?lang=" + other + query);
    Answers.page(context, pages.graph(frame, page));
  }

  private void list(Context context, String language, GraphList list, String query) {
    Frame frame =
        frames.everywhere(language, list.title(), other -> "/graph?lang=" + other + query);
    Answers.page(context, pages.graphList(frame, list));
  }

  private void node(Context context) {
    String key = context.pathParam("node");
    if (key.startsWith(CHAPTER)) {
      Redirects.permanently(context, Urls.node(key));
      return;
    }
    String language = frames.languageOf(context);
    String asked = context.queryParam("page");
    int number = asked != null && asked.matches("\\d{1,6}") ? Integer.parseInt(asked) : 1;
    Optional<EntityPage> page = store.ask(views -> EntityPages.of(key, number, views, language));
    if (page.isEmpty()) {
      nothing(context, language);
      return;
    }
    Frame frame = frames.everywhere(language, page.get().label(), other -> Urls.node(key, other));
    Answers.page(context, pages.entity(frame, page.get()));
  }

  private void nothing(Context context, String language) {
    String title = Texts.of(language).get("error.404.title");
    context.status(404);
    Answers.page(
        context,
        pages.error(
            frames.insteadOf(language, title, ""), new ErrorPage(404, context.path(), List.of())));
  }

  /** What the reader typed, cut to what can be meant. */
  private static String typed(Context context, String name) {
    String text = Optional.ofNullable(context.queryParam(name)).orElse("").replace("\0", "");
    return text.substring(0, Math.min(LONGEST, text.length()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
