package org.chapterhouse.publish.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.chapterhouse.publish.graph.TieKind;
import org.chapterhouse.publish.store.NodeRow;
import org.chapterhouse.publish.store.ReadStore;
import org.chapterhouse.runtime.http.ProblemException;
import org.chapterhouse.runtime.http.Routes;

/** {@code /api/v1/graph}: the nodes of the knowledge graph, and what surrounds one of them. */
final class GraphRoutes implements Routes {

  static final List<String> NODE_KINDS =
      List.of("CHAPTER", "PERSON", "ORGANISATION", "TECHNOLOGY", "TOPIC", "YEAR", "SOURCE");
  private static final int STANDARD_NODES = 200;
  private static final int STANDARD_EDGES = 100;
  private static final int MOST = 1000;
  private static final int DEEPEST = 2;

  private final ReadStore store;

  GraphRoutes(ReadStore store) {
    this.store = store;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    ReadApi.get(routes, "/api/v1/graph/nodes", this::nodes);
    ReadApi.get(routes, "/api/v1/graph/<node>", this::neighbourhood);
  }

  private void nodes(Context context) {
    List<String> kinds = Parameters.kinds(context, "kind", NODE_KINDS);
    int limit = Parameters.limit(context, STANDARD_NODES, MOST);
    String after = Cursor.in(context, 1).map(cursor -> cursor.get(0)).orElse("");
    List<NodeRow> rows = store.ask(views -> views.graph().page(kinds, after, limit + 1));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    var list = answer.putArray("nodes");
    rows.stream().limit(limit).forEach(row -> GraphView.node(list.addObject(), row));
    answer.put("next", rows.size() > limit ? Cursor.of(rows.get(limit - 1).key()) : null);
    Answers.json(context, answer);
  }

  private void neighbourhood(Context context) {
    String key = context.pathParam("node");
    List<String> kinds = Parameters.kinds(context, "kinds", TieKind.names());
    int depth = Parameters.number(context, "depth", 1, 1, DEEPEST);
    int limit = Parameters.limit(context, STANDARD_EDGES, MOST);
    Optional<ObjectNode> answer =
        store.ask(views -> new Neighbourhood(views.graph(), kinds, limit).of(key, depth));
    Answers.json(
        context,
        answer.orElseThrow(
            () ->
                new ProblemException(
                    404,
                    "no-such-node",
                    "there is no node %s; /api/v1/graph/nodes lists them".formatted(key))));
  }
}
