package org.chapterhouse.publish.graph;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Kinds of edges, the most telling first, and how much each weighs. */
public enum TieKind {
  LINKS_TO(1),
  MENTIONS(0.5),
  RELATED_TO(0.5),
  NAMES(0.25);

  private final double weight;

  TieKind(double weight) {
    this.weight = weight;
  }

  double weight() {
    return weight;
  }

  /** Their names, as the events write them. */
  public static List<String> names() {
    return Stream.of(values()).map(Enum::name).toList();
  }

  /** The kind of that name; empty for one that is not known yet. */
  static Optional<TieKind> of(String name) {
    return Stream.of(values()).filter(kind -> kind.name().equals(name)).findFirst();
  }
}
