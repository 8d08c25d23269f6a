package org.chapterhouse.publish.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.publish.page.ChapterPages;
import org.chapterhouse.publish.page.Urls;
import org.chapterhouse.publish.store.ChapterLine;
import org.chapterhouse.publish.store.ChapterRow;
import org.chapterhouse.publish.store.ReadStore;
import org.chapterhouse.publish.store.Views;
import org.chapterhouse.runtime.http.ProblemException;
import org.chapterhouse.runtime.http.Routes;

/** {@code /api/v1/chapters}: live chapters by id, or one with its ties. */
final class ChapterRoutes implements Routes {

  private static final String CHAPTERS = "/api/v1/chapters";

  private static final int STANDARD = 1000;
  private static final int MOST = 5000;

  private final ReadStore store;
  private final ChapterReader reader;
  private final List<String> languages;

  ChapterRoutes(ReadStore store, ChapterReader reader, List<String> languages) {
    this.store = store;
    this.reader = reader;
    this.languages = languages;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    ReadApi.get(routes, CHAPTERS, this::list);
    ReadApi.get(routes, CHAPTERS + "/{language}/<slug>", this::chapter);
  }

  private void list(Context context) {
    List<String> asked = Parameters.languages(context, languages);
    int limit = Parameters.limit(context, STANDARD, MOST);
    String after = Cursor.in(context, 1).map(cursor -> cursor.get(0)).orElse("");
    List<ChapterLine> lines = store.ask(views -> views.lists().page(asked, after, limit + 1));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    lines.stream().limit(limit).map(ChapterView::line).forEach(answer.putArray("chapters")::add);
    answer.put("next", lines.size() > limit ? Cursor.of(lines.get(limit - 1).id()) : null);
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

  private void answer(Context context, ChapterRow row, Views views) {
    if (row.isPresent()) {
      Chapter chapter = ChapterPages.read(row, reader);
      Answers.json(context, ChapterView.of(row, chapter, views.ties(row.id()).orElse(null)));
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
