package org.chapterhouse.linking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.chapterhouse.markdown.ChapterId;
import org.jspecify.annotations.Nullable;

/**
 * Which names mean one thing. A chapter and its translations, which share its slug, are about one
 * thing; their titles and aliases are its names, and in the graph it goes by the title in the first
 * of its languages, in the order of their codes. A name that chapters of two slugs claim stands for
 * itself. All names are folded as {@link NodeKeys} folds them.
 */
final class EntityAliases {
  private final Map<String, SortedMap<String, Card>> cardsBySlug = new HashMap<>();
  private final Map<String, Set<String>> slugsByName = new HashMap<>();

  /** What the name stands for. */
  String meant(String name) {
    return subject(name).map(EntityAliases::title).orElse(name);
  }

  /** The card whose title a name stands for; empty when it stands for itself. */
  Optional<Card> subject(String name) {
    Set<String> slugs = slugsByName.getOrDefault(name, Set.of());
    return slugs.size() == 1
        ? first(cardsBySlug.getOrDefault(slugs.iterator().next(), new TreeMap<>()))
        : Optional.empty();
  }

  /** All names that stand for what the name stands for, itself included. */
  Set<String> sameAs(String name) {
    String meant = meant(name);
    Set<String> same = new HashSet<>();
    same.add(name);
    same.add(meant);
    for (String slug : slugsByName.getOrDefault(meant, Set.of())) {
      same.addAll(names(cardsBySlug.getOrDefault(slug, new TreeMap<>())));
    }
    same.removeIf(other -> !meant(other).equals(meant));
    return same;
  }

  /**
   * What a change of one chapter's card makes of names.
   *
   * @param names names that may stand for something else afterwards; all others stand for the same
   * @param after what a name stands for afterwards
   */
  record Change(Set<String> names, UnaryOperator<String> after) {}

  /** Foretells what {@link #replace} will do. */
  Change change(ChapterId id, @Nullable Card after) {
    String slug = id.slug();
    SortedMap<String, Card> old = cardsBySlug.getOrDefault(slug, new TreeMap<>());
    SortedMap<String, Card> young = with(old, id.language(), after);
    Set<String> youngNames = names(young);
    Set<String> names = names(old);
    names.addAll(youngNames);
    return new Change(
        names,
        name -> {
          Set<String> slugs = new HashSet<>(slugsByName.getOrDefault(name, Set.of()));
          slugs.remove(slug);
          if (!youngNames.contains(name)) {
            return slugs.size() == 1 ? meantBy(slugs.iterator().next(), name) : name;
          }
          return slugs.isEmpty() ? first(young).map(EntityAliases::title).orElse(name) : name;
        });
  }

  private String meantBy(String slug, String name) {
    return first(cardsBySlug.getOrDefault(slug, new TreeMap<>()))
        .map(EntityAliases::title)
        .orElse(name);
  }

  /**
   * Takes in the names of the chapter's card.
   *
   * @param after its live card; null when it has none
   */
  void replace(ChapterId id, @Nullable Card after) {
    String slug = id.slug();
    SortedMap<String, Card> old = cardsBySlug.getOrDefault(slug, new TreeMap<>());
    SortedMap<String, Card> young = with(old, id.language(), after);
    for (String name : names(old)) {
      slugsByName.computeIfPresent(
          name, (any, slugs) -> slugs.remove(slug) && slugs.isEmpty() ? null : slugs);
    }
    for (String name : names(young)) {
      slugsByName.computeIfAbsent(name, any -> new HashSet<>(2)).add(slug);
    }
    if (young.isEmpty()) {
      cardsBySlug.remove(slug);
    } else {
      cardsBySlug.put(slug, young);
    }
  }

  private static SortedMap<String, Card> with(
      SortedMap<String, Card> cards, String language, @Nullable Card card) {
    SortedMap<String, Card> changed = new TreeMap<>(cards);
    changed.remove(language);
    if (card != null && card.isLive()) {
      changed.put(language, card);
    }
    return changed;
  }

  /** A card whose title folds to nothing gives its names nothing to stand for. */
  private static Optional<Card> first(SortedMap<String, Card> cards) {
    return cards.values().stream().findFirst().filter(card -> !title(card).isEmpty());
  }

  private static String title(Card card) {
    return NodeKeys.fold(card.title());
  }

  private static Set<String> names(SortedMap<String, Card> cards) {
    Set<String> names = new HashSet<>();
    for (Card card : cards.values()) {
      names.add(title(card));
      card.aliases().forEach(alias -> names.add(NodeKeys.fold(alias)));
    }
    names.remove("");
    return names;
  }
}
