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

  static List<Edge> of(Card own, List<TieLink> links) {
    List<Edge> edges = new ArrayList<>(linksTo(own, links));
    own.entities().forEach(entity -> edges.add(names(own, entity)));
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

  private static Edge names(Card own, CardEntity entity) {
    return new Edge(
        NodeKeys.chapter(own.id()),
        EdgeKind.NAMES,
        entity.key(),
        1,
        List.of(new Edge.Evidence(own.id(), 0, entity.label())));
  }
}
