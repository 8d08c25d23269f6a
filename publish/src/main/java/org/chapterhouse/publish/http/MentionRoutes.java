package org.chapterhouse.publish.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.chapterhouse.publish.page.EditorsAnswer;
import org.chapterhouse.publish.page.Urls;
import org.chapterhouse.publish.store.MentionLine;
import org.chapterhouse.publish.store.ReadStore;
import org.chapterhouse.runtime.http.Routes;

/** {@code /api/v1/mentions}: phrases that name other chapters and are not linked yet. */
final class MentionRoutes implements Routes {

  private static final int STANDARD = 100;
  private static final int MOST = 1000;

  private final ReadStore store;
  private final List<String> languages;

  MentionRoutes(ReadStore store, List<String> languages) {
    this.store = store;
    this.languages = languages;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    ReadApi.get(routes, "/api/v1/mentions", this::answer);
  }

  private void answer(Context context) {
    List<String> asked = Parameters.languages(context, languages);
    int limit = Parameters.limit(context, STANDARD, MOST);
    double least = Parameters.share(context, "confidence");
    Optional<List<String>> cursor = Cursor.in(context, 2);
    String after = cursor.map(values -> values.get(0)).orElse("");
    int start = cursor.map(MentionRoutes::start).orElse(-1);
    List<MentionLine> lines =
        store.ask(views -> views.mentions().page(asked, least, after, start, limit + 1));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    var list = answer.putArray("mentions");
    lines.stream().limit(limit).forEach(line -> describe(list.addObject(), line));
    answer.put("next", lines.size() > limit ? cursor(lines.get(limit - 1)) : null);
    Answers.json(context, answer);
  }

  private static String cursor(MentionLine last) {
    return Cursor.of(last.source().id(), String.valueOf(last.start()));
  }

  private static int start(List<String> cursor) {
    try {
      return Integer.parseInt(cursor.get(1));
    } catch (NumberFormatException e) {
      throw Cursor.bad();
    }
  }

  private static void describe(ObjectNode into, MentionLine line) {
    EditorsAnswer editors = EditorsAnswer.to(line);
    into.put("source", line.source().id())
        .put("target", line.target().id())
        .put("title", line.target().title())
        .put("text", line.text())
        .put("start", line.start())
        .put("end", line.end())
        .put("confidence", line.confidence())
        .put("accept", editors.accept())
        .put("reject", editors.reject())
        .put("url", Urls.chapter(line.source().id()));
  }
}
