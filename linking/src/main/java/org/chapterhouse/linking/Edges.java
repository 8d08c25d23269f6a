package org.chapterhouse.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chapterhouse.markdown.ChapterId;

/** The edges that start at one chapter; links within it make none. */
final class Edges {
  private Edges() {}

  static List<Edge> of(Card own, List<TieLink> links, Catalogue catalogue) {
    List<Edge> edges = new ArrayList<>(linksTo(own, links));
    edges.addAll(names(own, catalogue));
    edges.sort(Comparator.comparing(Edge::key, CodePointOrder.ORDER));
    return edges;
  }

  private static List<Edge> linksTo(Card own, List<TieLink> links) {
    Map<ChapterId, List<Edge.Evidence>> evidence = new LinkedHashMap<>();
    for (TieLink link : links) {
      if (!link.target().equals(own.id())) {
        evidence
            .computeIfAbsent(link.target(), any -> new ArrayList<>())
            .add(new Edge.Evidence(own.id(), link.line(), link.sentence()));
      }
    }
    List<Edge> edges = new ArrayList<>();
    evidence.forEach((target, places) -> edges.add(linksTo(own, target, places)));
    return edges;
  }

  private static Edge linksTo(Card own, ChapterId target, List<Edge.Evidence> places) {
    return new Edge(
        NodeKeys.chapter(own.id()),
        EdgeKind.LINKS_TO,
        NodeKeys.chapter(target),
        places.size(),
        places);
  }

  /** Names of one thing make one edge, with all of them as evidence. */
  private static List<Edge> names(Card own, Catalogue catalogue) {
    Map<String, List<Edge.Evidence>> evidence = new LinkedHashMap<>();
    for (CardEntity entity : own.entities()) {
      evidence
          .computeIfAbsent(catalogue.canonical(entity.key()), any -> new ArrayList<>(1))
          .add(new Edge.Evidence(own.id(), 0, entity.label()));
    }
    List<Edge> edges = new ArrayList<>();
    evidence.forEach(
        (key, places) ->
            edges.add(new Edge(NodeKeys.chapter(own.id()), EdgeKind.NAMES, key, 1, places)));
    return edges;
  }
}
