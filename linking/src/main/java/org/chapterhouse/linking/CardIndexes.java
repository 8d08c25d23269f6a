package org.chapterhouse.linking;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chapterhouse.markdown.ChapterId;

/** Who points at what, derived from the filed cards; the sets here are without order. */
final class CardIndexes {
  private final Map<ChapterId, LinkPositions> positions = new HashMap<>();
  private final Postings<ChapterId> sourcesByCandidate = new Postings<>();
  private final Postings<SlugName> sourcesByName = new Postings<>();
  private final Postings<String> sourcesByFile = new Postings<>();
  private final Postings<SlugName> chaptersByName = new Postings<>();
  private final Postings<ChapterId> redirectsByTarget = new Postings<>();
  private final Postings<String> chaptersByEntity = new Postings<>();
  private final EntityAliases aliases = new EntityAliases();

  void add(Card card) {
    post(card, Postings::add);
    if (card.links().size() >= LinkPositions.MANY) {
      positions.put(card.id(), new LinkPositions(card.links()));
    }
    aliases.replace(card.id(), card);
  }

  void remove(Card card) {
    post(card, Postings::remove);
    positions.remove(card.id());
    aliases.replace(card.id(), null);
  }

  private interface Posting {
    <K> void post(Postings<K> postings, K key, ChapterId chapter);
  }

  private void post(Card card, Posting posting) {
    ChapterId id = card.id();
    for (CardLink link : card.links()) {
      link.candidates().forEach(candidate -> posting.post(sourcesByCandidate, candidate, id));
      if (!link.name().isEmpty()) {
        posting.post(sourcesByName, SlugName.in(id, link), id);
      }
    }
    for (CardFile file : card.files()) {
      file.candidates().forEach(path -> posting.post(sourcesByFile, path, id));
    }
    card.entities().forEach(entity -> posting.post(chaptersByEntity, entity.key(), id));
    if (card.redirectTo() == null) {
      posting.post(chaptersByName, SlugName.of(id), id);
    } else {
      posting.post(redirectsByTarget, card.redirectTo(), id);
    }
  }

  /**
   * Links of a filed card with one of the candidates or of that name, in document order.
   *
   * @param name empty when none is looked for
   */
  List<CardLink> links(Card source, Collection<ChapterId> candidates, String name) {
    LinkPositions many = positions.get(source.id());
    return many == null
        ? LinkPositions.goneThrough(source.links(), candidates, name)
        : many.meaning(candidates, name);
  }

  /** Chapters with a link that has the id among its candidates. */
  Set<ChapterId> sources(ChapterId candidate) {
    return sourcesByCandidate.of(candidate);
  }

  /** Chapters with a link that names the id's last segment in its language. */
  Set<ChapterId> sourcesNaming(ChapterId id) {
    return sourcesByName.of(SlugName.of(id));
  }

  /** Chapters with a reference that has the path among its candidates. */
  Set<ChapterId> sourcesOfFile(String path) {
    return sourcesByFile.of(path);
  }

  /** Live chapters of that name. */
  Set<ChapterId> named(SlugName name) {
    return chaptersByName.of(name);
  }

  Set<ChapterId> chaptersNaming(String entityKey) {
    return chaptersByEntity.of(entityKey);
  }

  /** Keys as chapters name them, before it counts what they stand for. */
  Set<String> entityKeys() {
    return chaptersByEntity.keys();
  }

  EntityAliases aliases() {
    return aliases;
  }

  /** Key of the node that an entity's key stands for. */
  String canonical(String key) {
    return NodeKeys.kindOf(key) + aliases.meant(NodeKeys.nameIn(key));
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
