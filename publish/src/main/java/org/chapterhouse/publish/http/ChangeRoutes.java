package org.chapterhouse.publish.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import org.chapterhouse.publish.page.Urls;
import org.chapterhouse.publish.store.ChangeLine;
import org.chapterhouse.publish.store.ChapterState;
import org.chapterhouse.publish.store.ReadStore;
import org.chapterhouse.runtime.http.Routes;

/** {@code /api/v1/changes}: what changed last, removals included, each chapter once. */
final class ChangeRoutes implements Routes {

  private static final int STANDARD = 50;
  private static final int MOST = 1000;

  private final ReadStore store;
  private final List<String> languages;

  ChangeRoutes(ReadStore store, List<String> languages) {
    this.store = store;
    this.languages = languages;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    ReadApi.get(routes, "/api/v1/changes", this::answer);
  }

  private void answer(Context context) {
    List<String> asked = Parameters.languages(context, languages);
    int limit = Parameters.limit(context, STANDARD, MOST);
    long since = Parameters.sequence(context, "since", 0);
    long before = Cursor.in(context, 1).map(ChangeRoutes::sequence).orElse(Long.MAX_VALUE);
    List<ChangeLine> lines =
        store.ask(views -> views.lists().changes(asked, since, before, limit + 1));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    var list = answer.putArray("changes");
    lines.stream().limit(limit).forEach(line -> describe(list.addObject(), line));
    answer.put(
        "next",
        lines.size() > limit ? Cursor.of(String.valueOf(lines.get(limit - 1).sequence())) : null);
    Answers.json(context, answer);
  }

  private static long sequence(List<String> cursor) {
    try {
      return Long.parseLong(cursor.get(0));
    } catch (NumberFormatException e) {
      throw Cursor.bad();
    }
  }

  private static void describe(ObjectNode into, ChangeLine line) {
    boolean present = line.state() == ChapterState.PRESENT;
    into.put("id", line.id())
        .put("title", present ? line.title() : null)
        .put("language", line.language())
        .put("state", line.state().name().toLowerCase(Locale.ROOT))
        .put("movedTo", line.movedTo().isEmpty() ? null : line.movedTo())
        .put("revision", line.revision())
        .put("sequence", line.sequence())
        .put("editedAt", line.editedAt().toString())
        .put("author", line.author())
        .put("url", Urls.chapter(line.id()));
  }
}
