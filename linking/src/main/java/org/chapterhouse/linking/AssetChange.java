package org.chapterhouse.linking;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chapterhouse.markdown.ChapterId;

/**
 * One asset before and after, seen while the catalogue still holds the state before; asked by the
 * rows of {@link MarkRow} that are about assets.
 */
final class AssetChange {
  private final String path;
  private final boolean there;
  private final Map<ChapterId, Card> cards;
  private final CardIndexes indexes;
  private final AssetShelf assets;

  /**
   * @param there whether the asset is there afterwards
   */
  AssetChange(
      String path,
      boolean there,
      Map<ChapterId, Card> cards,
      CardIndexes indexes,
      AssetShelf assets) {
    this.path = path;
    this.there = there;
    this.cards = cards;
    this.indexes = indexes;
    this.assets = assets;
  }

  boolean appears() {
    return there && !assets.has(path);
  }

  boolean goes() {
    return !there && assets.has(path);
  }

  /** Chapters with a reference that nothing but this asset can serve. */
  Set<ChapterId> dependents() {
    Set<ChapterId> dependents = new HashSet<>(indexes.sourcesOfFile(path));
    dependents.removeIf(source -> !dependsOnIt(source));
    return dependents;
  }

  private boolean dependsOnIt(ChapterId id) {
    Card source = cards.get(id);
    return source != null
        && source.files().stream().map(CardFile::candidates).anyMatch(this::nothingElseServes);
  }

  private boolean nothingElseServes(List<String> candidates) {
    return candidates.contains(path)
        && candidates.stream().filter(other -> !other.equals(path)).noneMatch(assets::has);
  }
}
