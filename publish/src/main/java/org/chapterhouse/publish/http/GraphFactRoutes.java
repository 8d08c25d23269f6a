package org.chapterhouse.publish.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chapterhouse.publish.page.Community;
import org.chapterhouse.publish.store.CommunityLine;
import org.chapterhouse.publish.store.FactsPlace;
import org.chapterhouse.publish.store.GraphFactViews;
import org.chapterhouse.publish.store.NodeFacts;
import org.chapterhouse.publish.store.ReadStore;
import org.chapterhouse.runtime.http.Routes;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/v1/graph/importance}, {@code communities} and {@code orphans}: what the graph as a
 * whole says. Each answer tells whether it is about the graph as it is or as it was a moment ago.
 */
final class GraphFactRoutes implements Routes {

  private static final int STANDARD = 100;
  private static final int MOST = 1000;
  private static final int MEMBERS = 5;
  private static final List<String> DIRECTIONS = List.of("any", "in", "out", "both");

  private final ReadStore store;
  private final List<String> languages;

  GraphFactRoutes(ReadStore store, List<String> languages) {
    this.store = store;
    this.languages = languages;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    ReadApi.get(routes, "/api/v1/graph/importance", context -> answer(context, this::importance));
    ReadApi.get(routes, "/api/v1/graph/communities", context -> answer(context, this::communities));
    ReadApi.get(routes, "/api/v1/graph/orphans", context -> answer(context, this::orphans));
  }

  private interface Question {
    void fill(ObjectNode answer, Context context, GraphFactViews facts);
  }

  private void answer(Context context, Question question) {
    ObjectNode answer =
        store.ask(
            views -> {
              ObjectNode filled = JsonNodeFactory.instance.objectNode();
              filled.put("current", views.graphFacts().areCurrent());
              question.fill(filled, context, views.graphFacts());
              return filled;
            });
    Answers.json(context, answer);
  }

  private void importance(ObjectNode answer, Context context, GraphFactViews facts) {
    List<String> kinds = Parameters.kinds(context, "kind", GraphRoutes.NODE_KINDS);
    String community = Optional.ofNullable(context.queryParam("community")).orElse("");
    int limit = Parameters.limit(context, STANDARD, MOST);
    List<NodeFacts> found =
        facts.important(
            kinds, Parameters.languages(context, languages), community, place(context), limit + 1);
    ArrayNode list = answer.putArray("nodes");
    found.stream().limit(limit).forEach(each -> GraphView.facts(list.addObject(), each));
    answer.put(
        "next", next(found, limit, each -> new FactsPlace(each.importance(), each.node().key())));
  }

  private void communities(ObjectNode answer, Context context, GraphFactViews facts) {
    List<String> asked = Parameters.languages(context, languages);
    int limit = Parameters.limit(context, STANDARD, MOST);
    List<CommunityLine> found = facts.communities(asked, place(context), limit + 1);
    ArrayNode list = answer.putArray("communities");
    for (Community each :
        Community.of(found.stream().limit(limit).toList(), asked, MEMBERS, facts)) {
      ObjectNode view =
          list.addObject()
              .put("id", each.line().id())
              .put("label", each.label())
              .put("size", each.line().size())
              .put("chapters", each.line().chapters());
      ArrayNode top = view.putArray("top");
      each.chapters().forEach(chapter -> GraphView.facts(top.addObject(), chapter));
      each.entities().forEach(entity -> GraphView.facts(top.addObject(), entity));
    }
    answer.put("next", next(found, limit, each -> new FactsPlace(each.size(), each.id())));
  }

  private void orphans(ObjectNode answer, Context context, GraphFactViews facts) {
    List<String> asked = Parameters.languages(context, languages);
    String direction = Parameters.choice(context, "direction", DIRECTIONS);
    int limit = Parameters.limit(context, STANDARD, MOST);
    String after = Cursor.in(context, 1).map(cursor -> cursor.get(0)).orElse("");
    boolean noneIn = direction.equals("in") || direction.equals("both");
    boolean noneOut = direction.equals("out") || direction.equals("both");
    List<NodeFacts> found = facts.orphans(asked, noneIn, noneOut, after, limit + 1);
    ArrayNode list = answer.putArray("chapters");
    found.stream().limit(limit).forEach(each -> GraphView.facts(list.addObject(), each));
    answer.put("next", found.size() > limit ? Cursor.of(found.get(limit - 1).node().key()) : null);
  }

  private static <T> @Nullable String next(
      List<T> found, int limit, Function<T, FactsPlace> place) {
    if (found.size() <= limit) {
      return null;
    }
    FactsPlace last = place.apply(found.get(limit - 1));
    return Cursor.of(String.valueOf(last.number()), last.key());
  }

  private static FactsPlace place(Context context) {
    return Cursor.in(context, 2).map(GraphFactRoutes::place).orElse(FactsPlace.START);
  }

  private static FactsPlace place(List<String> cursor) {
    try {
      return new FactsPlace(Double.parseDouble(cursor.get(0)), cursor.get(1));
    } catch (NumberFormatException e) {
      throw Cursor.bad();
    }
  }
}
