package org.chapterhouse.linking;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chapterhouse.markdown.ChapterId;

/** Works out the nodes of the graph, from the catalogue alone. */
public final class Nodes {
  private Nodes() {}

  /**
   * The node of that key as all filed cards together make it. An entity that a chapter is about
   * goes by the chapter's title, any other by the spelling most chapters use.
   *
   * @param key a node key
   * @return the node; empty when no such chapter is live, or nobody names the entity
   * @throws IllegalArgumentException when the key is none
   */
  public static Optional<Node> node(String key, Catalogue catalogue) {
    return key.startsWith(NodeKeys.CHAPTER_PREFIX)
        ? chapter(key, ChapterId.parse(key.substring(NodeKeys.CHAPTER_PREFIX.length())), catalogue)
        : entity(
            key, EntityKind.ofCode(key.substring(0, Math.max(0, key.indexOf(':')))), catalogue);
  }

  private static Optional<Node> chapter(String key, ChapterId id, Catalogue catalogue) {
    return catalogue
        .card(id)
        .filter(Card::isLive)
        .map(card -> new Node(key, NodeKind.CHAPTER, card.title(), id.language()));
  }

  private static Optional<Node> entity(String key, EntityKind kind, Catalogue catalogue) {
    if (!catalogue.canonical(key).equals(key)) {
      return Optional.empty();
    }
    SortedMap<String, Integer> chaptersByLabel = new TreeMap<>(CodePointOrder.ORDER);
    catalogue.chaptersNaming(key).stream()
        .flatMap(id -> catalogue.card(id).stream())
        .flatMap(card -> card.entities().stream())
        .filter(entity -> catalogue.canonical(entity.key()).equals(key))
        .forEach(entity -> chaptersByLabel.merge(entity.label(), 1, Integer::sum));
    return chaptersByLabel.entrySet().stream()
        .reduce((best, next) -> next.getValue() > best.getValue() ? next : best)
        .map(Map.Entry::getKey)
        .map(spelling -> catalogue.subject(key).map(Card::title).orElse(spelling))
        .map(label -> new Node(key, NodeKind.of(kind), label, ""));
  }
}
