package org.chapterhouse.linking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The assets there are, by path, and the removals that are still to be remembered. */
final class AssetShelf {
  private final Map<String, AssetCard> cards = new HashMap<>();
  private final Map<String, Long> removals = new HashMap<>();

  void addAll(AssetShelf other) {
    cards.putAll(other.cards);
    removals.putAll(other.removals);
  }

  boolean isOutdated(String path, long sequence) {
    AssetCard filed = cards.get(path);
    Long known = filed == null ? removals.get(path) : Long.valueOf(filed.sequence());
    return known != null && sequence < known;
  }

  void put(AssetCard card) {
    removals.remove(card.path());
    cards.put(card.path(), card);
  }

  void remove(String path, long sequence) {
    removals.put(path, sequence);
    cards.remove(path);
  }

  Optional<AssetCard> card(String path) {
    return Optional.ofNullable(cards.get(path));
  }

  boolean has(String path) {
    return cards.containsKey(path);
  }

  /** The first of the paths that is an asset. */
  Optional<String> first(List<String> paths) {
    return paths.stream().filter(cards::containsKey).findFirst();
  }
}
