package org.chapterhouse.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.chapterhouse.markdown.ChapterId;
import org.jspecify.annotations.Nullable;

/**
 * One id's card before and after, seen while the catalogue still holds the one before. Its
 * questions and answers are the cells of the table {@link MarkRow}; the sets have no order.
 */
final class CardChange {
  private final ChapterId id;
  private final @Nullable Card before;
  private final @Nullable Card after;
  private final Map<ChapterId, Card> cards;
  private final CardIndexes indexes;
  private final Resolver then;
  private final Resolver now;
  private final EntityAliases.Change names;

  CardChange(ChapterId id, @Nullable Card after, Map<ChapterId, Card> cards, CardIndexes indexes) {
    this.id = id;
    this.before = cards.get(id);
    this.after = after;
    this.cards = cards;
    this.indexes = indexes;
    this.then = new Resolver(cards, indexes, id, before);
    this.now = new Resolver(cards, indexes, id, after);
    this.names = indexes.aliases().change(id, after);
  }

  boolean always() {
    return true;
  }

  boolean linksDiffer() {
    return !links(before).equals(links(after));
  }

  boolean becomesLive() {
    return !isLive(before) && isLive(after);
  }

  boolean becomesRedirect() {
    return after != null && !isLive(after) && !redirectTo(after).equals(redirectTo(before));
  }

  boolean becomesAbsent() {
    return before != null && after == null;
  }

  /** Stays live under other heading ids; their order does not matter to any link. */
  boolean headingsDiffer() {
    return isLive(before) && isLive(after) && !headings(before).equals(headings(after));
  }

  boolean leadsElsewhere() {
    return becomesLive() || becomesRedirect() || becomesAbsent() || headingsDiffer();
  }

  /** Is live under its name now and was not, or the other way round, or with other heading ids. */
  boolean nameLeadsElsewhere() {
    return isLive(before) != isLive(after) || headingsDiffer();
  }

  boolean titleDiffers() {
    return !title(before).equals(title(after));
  }

  boolean entitiesDiffer() {
    return !labels(before).equals(labels(after));
  }

  Set<ChapterId> itself() {
    return Set.of(id);
  }

  /** Where the old links led, unless the very same links lead there still. */
  Set<ChapterId> targetsOfOldLinks() {
    return differing(given(before, then), given(after, now));
  }

  /** Where the new links lead, unless the very same links led there already. */
  Set<ChapterId> targetsOfNewLinks() {
    return differing(given(after, now), given(before, then));
  }

  /** Chapters with this id as a candidate that now get another answer, and both answers. */
  Set<ChapterId> touchedByDirectLinks() {
    return touched(Set.of(id));
  }

  /** The same for links to ids that redirect here, over any number of hops allowed. */
  Set<ChapterId> touchedThroughRedirects() {
    Set<ChapterId> redirects = new HashSet<>(indexes.leadingTo(id));
    redirects.remove(id);
    return touched(redirects);
  }

  /** The same for links that find a chapter by its name alone. */
  Set<ChapterId> touchedByName() {
    String name = id.wikiName();
    Set<ChapterId> touched = new HashSet<>();
    for (ChapterId source : indexes.sourcesNaming(id)) {
      addTouched(source, Set.of(), name, touched);
    }
    return touched;
  }

  Set<String> ownNode() {
    return Set.of(NodeKeys.chapter(id));
  }

  Set<String> entityNodes() {
    Map<String, String> old = labels(before);
    Map<String, String> young = labels(after);
    Set<String> keys = new HashSet<>(old.keySet());
    keys.addAll(young.keySet());
    keys.removeIf(key -> Objects.equals(old.get(key), young.get(key)));
    return nodesOf(keys);
  }

  /** Keys that chapters name and that stand for something else now, or by another title. */
  private Set<String> renamedKeys() {
    Set<String> keys = new HashSet<>();
    for (String name : names.names()) {
      for (EntityKind kind : EntityKind.values()) {
        String key = kind.code() + ":" + name;
        if (isNamed(kind, name) || labels(after).containsKey(key)) {
          keys.add(key);
        }
      }
    }
    return keys;
  }

  /** Names that stand for something else now. */
  Set<String> renamed() {
    Set<String> renamed = new HashSet<>(names.names());
    renamed.removeIf(name -> indexes.aliases().meant(name).equals(names.after().apply(name)));
    return renamed;
  }

  /** Whether any chapter names the thing that the name stands for, under any of its names. */
  private boolean isNamed(EntityKind kind, String name) {
    return indexes.aliases().sameAs(name).stream()
        .anyMatch(same -> !indexes.chaptersNaming(kind.code() + ":" + same).isEmpty());
  }

  Set<ChapterId> namersOfRenamed() {
    Set<ChapterId> namers = new HashSet<>();
    for (String name : renamed()) {
      for (EntityKind kind : EntityKind.values()) {
        namers.addAll(indexes.chaptersNaming(kind.code() + ":" + name));
      }
    }
    return namers;
  }

  Set<String> nodesOfRenamed() {
    return nodesOf(renamedKeys());
  }

  /** Nodes that the keys stood for and stand for. */
  private Set<String> nodesOf(Set<String> keys) {
    Set<String> nodes = new HashSet<>();
    for (String key : keys) {
      nodes.add(indexes.canonical(key));
      nodes.add(NodeKeys.kindOf(key) + names.after().apply(NodeKeys.nameIn(key)));
    }
    return nodes;
  }

  boolean namesDiffer() {
    return !title(before).equals(title(after)) || !aliases(before).equals(aliases(after));
  }

  /** All links that come, go or lead elsewhere: the card's own, and those of others. */
  List<LinkMove> moves() {
    List<LinkMove> moves = new ArrayList<>();
    links(before).forEach(link -> moves.add(new LinkMove(id, link, target(then, id, link), null)));
    links(after).forEach(link -> moves.add(new LinkMove(id, link, null, target(now, id, link))));
    if (leadsElsewhere()) {
      Set<ChapterId> candidates = indexes.leadingTo(id);
      Set<ChapterId> sources = new HashSet<>(indexes.sourcesNaming(id));
      candidates.forEach(candidate -> sources.addAll(indexes.sources(candidate)));
      sources.remove(id);
      sources.forEach(source -> addMoves(source, candidates, moves));
    }
    return moves;
  }

  private void addMoves(ChapterId source, Set<ChapterId> candidates, List<LinkMove> moves) {
    Card card = cards.get(source);
    if (card == null) {
      return;
    }
    for (CardLink link : indexes.links(card, candidates, id.wikiName())) {
      ChapterId old = target(then, source, link);
      ChapterId young = target(now, source, link);
      if (!Objects.equals(old, young)) {
        moves.add(new LinkMove(source, link, old, young));
      }
    }
  }

  private static @Nullable ChapterId target(Resolver resolver, ChapterId source, CardLink link) {
    Resolution resolution = resolver.resolve(source, link);
    return resolution.leadsToChapter() ? resolution.target() : null;
  }

  private Set<ChapterId> touched(Collection<ChapterId> candidates) {
    Set<ChapterId> touched = new HashSet<>();
    for (ChapterId candidate : candidates) {
      for (ChapterId source : indexes.sources(candidate)) {
        addTouched(source, Set.of(candidate), "", touched);
      }
    }
    return touched;
  }

  private void addTouched(
      ChapterId source, Set<ChapterId> candidates, String name, Set<ChapterId> touched) {
    Card card = cards.get(source);
    if (source.equals(id) || card == null) {
      return;
    }
    for (CardLink link : indexes.links(card, candidates, name)) {
      Resolution old = then.resolve(source, link);
      Resolution young = now.resolve(source, link);
      if (!old.equals(young)) {
        touched.add(source);
        Stream.of(old, young)
            .filter(Resolution::leadsToChapter)
            .map(Resolution::target)
            .forEach(touched::add);
      }
    }
  }

  /** What the card's links give to other chapters' lists of backlinks. */
  private Map<ChapterId, List<Backlink>> given(@Nullable Card card, Resolver resolver) {
    Map<ChapterId, List<Backlink>> given = new HashMap<>();
    for (CardLink link : links(card)) {
      Resolution resolution = resolver.resolve(id, link);
      if (resolution.leadsToChapter() && !resolution.target().equals(id)) {
        given
            .computeIfAbsent(resolution.target(), any -> new ArrayList<>())
            .add(new Backlink(id, link.text(), link.fragment()));
      }
    }
    return given;
  }

  private static Set<ChapterId> differing(
      Map<ChapterId, List<Backlink>> given, Map<ChapterId, List<Backlink>> other) {
    Set<ChapterId> targets = new HashSet<>(given.keySet());
    targets.removeIf(target -> Objects.equals(given.get(target), other.get(target)));
    return targets;
  }

  private static boolean isLive(@Nullable Card card) {
    return card != null && card.isLive();
  }

  private static List<CardLink> links(@Nullable Card card) {
    return card == null ? List.of() : card.links();
  }

  private static Set<String> headings(@Nullable Card card) {
    return card == null ? Set.of() : Set.copyOf(card.headings());
  }

  private static Set<ChapterId> redirectTo(@Nullable Card card) {
    return card == null || card.redirectTo() == null ? Set.of() : Set.of(card.redirectTo());
  }

  private static List<String> aliases(@Nullable Card card) {
    return card == null ? List.of() : card.aliases();
  }

  private static Set<String> title(@Nullable Card card) {
    return card == null || !card.isLive() ? Set.of() : Set.of(card.title());
  }

  private static Map<String, String> labels(@Nullable Card card) {
    Map<String, String> labels = new HashMap<>();
    if (card != null) {
      card.entities().forEach(entity -> labels.put(entity.key(), entity.label()));
    }
    return labels;
  }
}
