package org.chapterhouse.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chapterhouse.linking.mention.EntityMention;
import org.chapterhouse.markdown.ChapterId;

/** The edges that start at one chapter; links within it make none. */
final class Edges {
  private static final int MOST_QUOTATIONS = 3;

  private final OwnText text;
  private final Card own;
  private final Concordance concordance;
  private final Quotations quotations;

  private Edges(OwnText text, Concordance concordance) {
    this.text = text;
    this.own = text.card();
    this.concordance = concordance;
    this.quotations = new Quotations(own.id(), text.prose());
  }

  /** By key in code point order. */
  static List<Edge> of(
      OwnText text, List<TieLink> links, List<Mention> mentions, Concordance concordance) {
    Edges made = new Edges(text, concordance);
    List<Edge> edges = new ArrayList<>(made.linksTo(links));
    edges.addAll(made.names());
    mentions.forEach(mention -> edges.add(made.mentions(mention)));
    edges.addAll(made.mentionsEntities());
    edges.sort(Comparator.comparing(Edge::key, CodePointOrder.ORDER));
    return edges;
  }

  private List<Edge> linksTo(List<TieLink> links) {
    Map<ChapterId, List<Edge.Evidence>> evidence = new LinkedHashMap<>();
    for (TieLink link : links) {
      if (!link.target().equals(own.id())) {
        evidence
            .computeIfAbsent(link.target(), any -> new ArrayList<>())
            .add(new Edge.Evidence(own.id(), link.line(), link.sentence()));
      }
    }
    List<Edge> edges = new ArrayList<>();
    evidence.forEach(
        (target, places) ->
            edges.add(edge(EdgeKind.LINKS_TO, NodeKeys.chapter(target), places.size(), places)));
    return edges;
  }

  /** Names of one thing make one edge, with all of them as evidence. */
  private List<Edge> names() {
    Map<String, List<Edge.Evidence>> evidence = new LinkedHashMap<>();
    for (DeclaredEntity declared : text.declared()) {
      CardEntity entity = declared.entity();
      evidence
          .computeIfAbsent(canonical(entity.key()), any -> new ArrayList<>(1))
          .add(new Edge.Evidence(own.id(), declared.line(), entity.label()));
    }
    List<Edge> edges = new ArrayList<>();
    evidence.forEach((key, places) -> edges.add(edge(EdgeKind.NAMES, key, 1, places)));
    return edges;
  }

  private Edge mentions(Mention mention) {
    return edge(
        EdgeKind.MENTIONS,
        NodeKeys.chapter(mention.target()),
        mention.confidence(),
        List.of(quotations.at(mention.start())));
  }

  private List<Edge> mentionsEntities() {
    Map<String, List<Integer>> places = new LinkedHashMap<>();
    for (EntityMention mention : EntityMention.in(text, concordance)) {
      places
          .computeIfAbsent(canonical(mention.key()), any -> new ArrayList<>())
          .add(mention.start());
    }
    Set<String> ownNames = ownNames();
    places.keySet().removeIf(key -> ownNames.contains(NodeKeys.nameIn(key)));
    List<Edge> edges = new ArrayList<>();
    places.forEach(
        (key, starts) ->
            edges.add(
                edge(
                    EdgeKind.MENTIONS,
                    key,
                    starts.size(),
                    starts.stream().limit(MOST_QUOTATIONS).map(quotations::at).toList())));
    return edges;
  }

  /** A chapter does not mention what it is about. */
  private Set<String> ownNames() {
    Set<String> names = new HashSet<>();
    names.add(NodeKeys.fold(own.title()));
    own.aliases().forEach(alias -> names.add(NodeKeys.fold(alias)));
    return names;
  }

  private String canonical(String key) {
    return concordance.catalogue().canonical(key);
  }

  private Edge edge(EdgeKind kind, String target, double weight, List<Edge.Evidence> evidence) {
    return new Edge(NodeKeys.chapter(own.id()), kind, target, weight, evidence);
  }
}
