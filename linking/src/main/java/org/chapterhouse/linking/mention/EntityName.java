package org.chapterhouse.linking.mention;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chapterhouse.linking.words.TokenRun;

/** A phrase that names entities, with how many chapters declare each of them by it. */
final class EntityName {
  private final SortedMap<EntitySense, Integer> chaptersBySense = new TreeMap<>();

  /** Counts a chapter that declares it; returns whether none did before. */
  boolean add(EntitySense sense) {
    return chaptersBySense.merge(sense, 1, Integer::sum) == 1;
  }

  /** Forgets a chapter that declared it; returns whether none does any more. */
  boolean remove(EntitySense sense) {
    return chaptersBySense.computeIfPresent(sense, (any, count) -> count == 1 ? null : count - 1)
        == null;
  }

  boolean isEmpty() {
    return chaptersBySense.isEmpty();
  }

  /** Key of the entity meant by these words of a text, the first if several may be. */
  Optional<String> meant(TokenRun run, int from, int to) {
    if (to - from == 1 && run.startsSentence(from) && !run.identifier(from)) {
      return Optional.empty(); // Every word has a capital there.
    }
    int capitals = EntitySense.capitals(run, from, to);
    return chaptersBySense.keySet().stream()
        .filter(sense -> sense.allows(capitals))
        .map(EntitySense::key)
        .findFirst();
  }
}
