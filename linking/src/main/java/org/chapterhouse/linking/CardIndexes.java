package org.chapterhouse.linking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.chapterhouse.markdown.ChapterId;

/** Who points at what, derived from the filed cards; the sets here are without order. */
final class CardIndexes {
  private final Postings<ChapterId> sourcesByCandidate = new Postings<>();
  private final Postings<ChapterId> redirectsByTarget = new Postings<>();
  private final Postings<String> chaptersByEntity = new Postings<>();

  void add(Card card) {
    for (CardLink link : card.links()) {
      link.candidates().forEach(candidate -> sourcesByCandidate.add(candidate, card.id()));
    }
    card.entities().forEach(entity -> chaptersByEntity.add(entity.key(), card.id()));
    if (card.redirectTo() != null) {
      redirectsByTarget.add(card.redirectTo(), card.id());
    }
  }

  void remove(Card card) {
    for (CardLink link : card.links()) {
      link.candidates().forEach(candidate -> sourcesByCandidate.remove(candidate, card.id()));
    }
    card.entities().forEach(entity -> chaptersByEntity.remove(entity.key(), card.id()));
    if (card.redirectTo() != null) {
      redirectsByTarget.remove(card.redirectTo(), card.id());
    }
  }

  /** Chapters with a link that has the id among its candidates. */
  Set<ChapterId> sources(ChapterId candidate) {
    return sourcesByCandidate.of(candidate);
  }

  Set<ChapterId> chaptersNaming(String entityKey) {
    return chaptersByEntity.of(entityKey);
  }

  Set<String> entityKeys() {
    return chaptersByEntity.keys();
  }

  /** The id itself and every id whose redirects pass through it within the allowed hops. */
  Set<ChapterId> leadingTo(ChapterId id) {
    Set<ChapterId> reached = new LinkedHashSet<>(Set.of(id));
    Set<ChapterId> last = reached;
    for (int hops = 0; hops < Resolver.MOST_HOPS && !last.isEmpty(); hops++) {
      Set<ChapterId> next = new LinkedHashSet<>();
      last.forEach(to -> next.addAll(redirectsByTarget.of(to)));
      next.removeAll(reached);
      reached.addAll(next);
      last = next;
    }
    return reached;
  }

  /** Sets of chapters under keys; an empty set is no entry. */
  private static final class Postings<K> {
    private final Map<K, Set<ChapterId>> chapters = new HashMap<>();

    void add(K key, ChapterId chapter) {
      chapters.computeIfAbsent(key, any -> new HashSet<>()).add(chapter);
    }

    void remove(K key, ChapterId chapter) {
      chapters.computeIfPresent(
          key, (any, set) -> set.remove(chapter) && set.isEmpty() ? null : set);
    }

    Set<ChapterId> of(K key) {
      return chapters.getOrDefault(key, Set.of());
    }

    Set<K> keys() {
      return chapters.keySet();
    }
  }
}
