package org.chapterhouse.publish.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chapterhouse.publish.graph.GraphPath;
import org.chapterhouse.publish.graph.PathFinder;
import org.chapterhouse.publish.graph.TieKind;
import org.chapterhouse.publish.store.GraphReader;
import org.chapterhouse.publish.store.NodeRow;
import org.chapterhouse.publish.store.ReadStore;
import org.chapterhouse.publish.store.Views;
import org.chapterhouse.runtime.http.ProblemException;
import org.chapterhouse.runtime.http.Routes;

/** {@code /api/v1/graph/path?from=&to=}: how two chapters hang together. */
final class GraphPathRoutes implements Routes {

  private final ReadStore store;

  GraphPathRoutes(ReadStore store) {
    this.store = store;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    ReadApi.get(routes, "/api/v1/graph/path", this::answer);
  }

  private void answer(Context context) {
    List<String> kinds = Parameters.kinds(context, "kinds", TieKind.names());
    Answers.json(context, store.ask(views -> path(context, kinds, views)));
  }

  private static ObjectNode path(Context context, List<String> kinds, Views views) {
    GraphReader graph = views.graph();
    String from = end(context, "from", graph);
    String to = end(context, "to", graph);
    GraphPath path = new PathFinder(graph, kinds).between(from, to);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer
        .put("from", from)
        .put("to", to)
        .put("length", path.found() ? (Integer) path.edges().size() : null)
        .put("complete", path.complete());
    Map<String, NodeRow> rows =
        graph.nodes(path.nodes()).stream()
            .collect(Collectors.toMap(NodeRow::key, Function.identity()));
    ArrayNode nodes = answer.putArray("nodes");
    for (String key : path.nodes()) {
      GraphView.node(
          nodes.addObject(), rows.getOrDefault(key, new NodeRow(key, "UNKNOWN", key, "")));
    }
    ArrayNode steps = answer.putArray("steps");
    path.edges().forEach(edge -> GraphView.edge(steps.addObject(), edge));
    return answer;
  }

  /** A node's key, or a chapter's id. */
  private static String end(Context context, String name, GraphReader graph) {
    String asked = context.queryParam(name);
    if (asked == null || asked.isBlank()) {
      throw new ProblemException(
          400, "bad-" + name, name + " is missing: it names a chapter or another node");
    }
    List<NodeRow> found = graph.nodes(List.of("chapter:" + asked, asked));
    if (found.isEmpty()) {
      throw new ProblemException(
          404,
          "no-such-node",
          "%s=%s is neither a chapter nor a node; /api/v1/graph/nodes lists them"
              .formatted(name, asked));
    }
    return found.get(0).key();
  }
}
