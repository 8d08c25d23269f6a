package org.chapterhouse.publish.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.chapterhouse.publish.page.Urls;
import org.chapterhouse.publish.store.ChapterLine;
import org.chapterhouse.publish.store.ChapterRow;
import org.chapterhouse.publish.store.ReadStore;
import org.chapterhouse.publish.store.Views;
import org.chapterhouse.runtime.http.ProblemException;
import org.chapterhouse.runtime.http.Routes;

/** {@code /api/v1/chapters}: all live chapters, or one with its ties. */
final class ChapterRoutes implements Routes {

  private static final String CHAPTERS = "/api/v1/chapters";

  private final ReadStore store;

  ChapterRoutes(ReadStore store) {
    this.store = store;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(CHAPTERS, this::list);
    routes.get(CHAPTERS + "/{language}/<slug>", this::chapter);
  }

  private void list(Context context) {
    String language = context.queryParam("language");
    List<ChapterLine> lines =
        store.ask(views -> language == null ? views.chapters() : views.chapters(language));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    lines.stream().map(ChapterView::line).forEach(answer.putArray("chapters")::add);
    Answers.json(context, answer);
  }

  private void chapter(Context context) {
    String id = context.pathParam("language") + "/" + context.pathParam("slug");
    store.ask(
        views -> {
          ChapterRow row =
              views
                  .chapter(id)
                  .orElseThrow(
                      () ->
                          new ProblemException(
                              404, "no-such-chapter", "there is no chapter " + id + " (yet)"));
          answer(context, row, views);
          return id;
        });
  }

  private static void answer(Context context, ChapterRow row, Views views) {
    if (row.isPresent()) {
      Answers.json(context, ChapterView.of(row, views.ties(row.id()).orElse(null)));
      return;
    }
    String target = views.liveTargets(List.of(row.id())).getOrDefault(row.id(), "");
    if (target.isEmpty()) {
      throw new ProblemException(
              410, "removed", row.id() + " was removed in revision " + row.revision())
          .with("revision", row.revision());
    }
    Redirects.permanently(context, Urls.api(target));
  }
}
