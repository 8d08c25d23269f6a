package org.chapterhouse.publish.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chapterhouse.publish.graph.GraphPath;
import org.chapterhouse.publish.graph.PathFinder;
import org.chapterhouse.publish.graph.TieKind;
import org.chapterhouse.publish.store.EdgeRow;
import org.chapterhouse.publish.store.GraphReader;
import org.chapterhouse.publish.store.NodeRow;
import org.chapterhouse.publish.store.Views;

/** Answers readers who ask how two chapters hang together, in their words. */
public final class Paths {

  private static final int LONGEST_SNIPPET = 300;

  private Paths() {}

  /** The way between what was typed into two fields: titles, ids or addresses. */
  public static PathAnswer between(
      String from, String to, Views views, Texts texts, String language) {
    if (from.isBlank() && to.isBlank()) {
      return PathAnswer.none(from, to, "");
    }
    Optional<String> start = node(from, views, language);
    Optional<String> end = node(to, views, language);
    if (start.isEmpty() || end.isEmpty()) {
      return PathAnswer.none(from, to, start.isEmpty() ? "graph.path.no.from" : "graph.path.no.to");
    }
    GraphReader graph = views.graph();
    GraphPath path = new PathFinder(graph, TieKind.names()).between(start.get(), end.get());
    if (!path.found()) {
      return PathAnswer.none(from, to, "graph.path.none");
    }
    return told(from, to, path, rows(path, graph), texts, language);
  }

  private static Map<String, NodeRow> rows(GraphPath path, GraphReader graph) {
    return graph.nodes(path.nodes()).stream()
        .collect(Collectors.toMap(NodeRow::key, Function.identity()));
  }

  private static Optional<String> node(String typed, Views views, String language) {
    String text = typed.strip().replaceFirst("^https?://[^/]*", "").replaceFirst("^/", "");
    return views.graph().nodes(List.of("chapter:" + text, text)).stream()
        .map(NodeRow::key)
        .findFirst()
        .or(() -> views.entities().called(typed.strip(), language));
  }

  private static PathAnswer told(
      String from,
      String to,
      GraphPath path,
      Map<String, NodeRow> rows,
      Texts texts,
      String language) {
    List<PathStep> steps = new ArrayList<>();
    for (int i = 0; i < path.edges().size(); i++) {
      EdgeRow edge = path.edges().get(i);
      NodeRow next = row(path.nodes().get(i + 1), rows);
      boolean forward = edge.target().equals(next.key());
      String how = texts.get("step." + edge.kind() + (forward ? ".on" : ".back"));
      steps.add(new PathStep(how, snippet(edge, rows), link(next, language), next.kind()));
    }
    NodeRow first = row(path.nodes().get(0), rows);
    return new PathAnswer(from, to, "", List.of(link(first, language)), steps);
  }

  private static NodeRow row(String key, Map<String, NodeRow> rows) {
    return rows.getOrDefault(key, new NodeRow(key, "UNKNOWN", key, ""));
  }

  /** Front matter only repeats the name. */
  private static Sentence snippet(EdgeRow edge, Map<String, NodeRow> rows) {
    return EvidenceReader.places(edge.evidence()).stream()
        .filter(place -> place.line() > 0 && place.snippet().length() <= LONGEST_SNIPPET)
        .map(place -> Sentence.around(row(edge.target(), rows).label(), place.snippet()))
        .findFirst()
        .orElse(new Sentence("", "", ""));
  }

  private static TitledLink link(NodeRow node, String language) {
    return new TitledLink(Urls.node(node.key(), language), node.label());
  }
}
