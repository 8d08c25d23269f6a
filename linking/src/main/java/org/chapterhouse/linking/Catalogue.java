package org.chapterhouse.linking;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chapterhouse.markdown.ChapterId;
import org.jspecify.annotations.Nullable;

/**
 * A card for every chapter and every asset there is, on the heap, with the indexes derived from
 * them. One thread may change it; once nobody does, any number may read. It starts empty: whoever
 * keeps cards durably files them all again after a restart.
 */
public final class Catalogue {
  private final Map<ChapterId, Card> cards = new HashMap<>();
  private final Map<ChapterId, Long> removals = new HashMap<>();
  private final CardIndexes indexes = new CardIndexes();
  private final AssetShelf assets = new AssetShelf();
  private final MarkRules rules;
  private Consumer<Marks> beforeChange = marks -> {};
  private Consumer<CardChange> beforeCard = change -> {};

  public Catalogue() {
    this(MarkRules.COMPLETE);
  }

  /**
   * An empty catalogue that goes by other rules.
   *
   * @param rules {@link MarkRules#COMPLETE} but in tests that plant a fault
   */
  public Catalogue(MarkRules rules) {
    this.rules = rules;
  }

  /**
   * Files a card in place of the chapter's last one.
   *
   * @return everything this may have changed; empty when a later card or removal is known, which
   *     changes nothing
   */
  public Marks file(Card card) {
    if (isOutdated(card.id(), card.sequence())) {
      return Marks.NONE;
    }
    removals.remove(card.id());
    return replace(card.id(), card);
  }

  /**
   * The same for those who fill a catalogue and work everything out afterwards anyway: what the
   * card may have changed is not asked, which is most of the work.
   */
  public void load(Card card) {
    if (!isOutdated(card.id(), card.sequence())) {
      removals.remove(card.id());
      put(card.id(), card);
    }
  }

  /**
   * Takes out the chapter's card. The removal's sequence is remembered as long as this catalogue
   * lives.
   *
   * @return everything this may have changed, the chapter itself even when it had no card; empty
   *     when a later card or removal is known, which changes nothing
   */
  public Marks remove(ChapterId id, long sequence) {
    if (isOutdated(id, sequence)) {
      return Marks.NONE;
    }
    removals.put(id, sequence);
    return replace(id, null);
  }

  /**
   * Files that there is an asset, in place of what was known of that path.
   *
   * @param path path below the content folder
   * @param contentHash SHA-256 in lower-case hex of the file
   * @return everything this may have changed; empty also when a later state is known
   */
  public Marks fileAsset(String path, long sequence, String contentHash) {
    if (assets.isOutdated(path, sequence)) {
      return Marks.NONE;
    }
    Marks marks = rules.marks(new AssetChange(path, true, cards, indexes, assets));
    beforeChange.accept(marks);
    assets.put(new AssetCard(path, sequence, contentHash));
    return marks;
  }

  /**
   * Takes out the asset. The removal's sequence is remembered as long as this catalogue lives.
   *
   * @return everything this may have changed; empty also when a later state is known
   */
  public Marks removeAsset(String path, long sequence) {
    if (assets.isOutdated(path, sequence)) {
      return Marks.NONE;
    }
    Marks marks = rules.marks(new AssetChange(path, false, cards, indexes, assets));
    beforeChange.accept(marks);
    assets.remove(path, sequence);
    return marks;
  }

  /** Has this told what each change marks, while the catalogue still holds the state before. */
  void beforeEachChange(Consumer<Marks> told) {
    beforeChange = told;
  }

  /** Has this told of each card, while the catalogue still holds the one before. */
  void beforeEachCard(Consumer<CardChange> told) {
    beforeCard = told;
  }

  /** A catalogue that holds the same and goes its own way from here. */
  public Catalogue copy() {
    Catalogue copy = new Catalogue(rules);
    copy.cards.putAll(cards);
    copy.removals.putAll(removals);
    cards.values().forEach(copy.indexes::add);
    copy.assets.addAll(assets);
    return copy;
  }

  /** The first of the paths that is an asset; empty when none is. */
  public Optional<String> asset(List<String> candidates) {
    return assets.first(candidates);
  }

  /** What is filed of the asset at that path. */
  public Optional<AssetCard> assetCard(String path) {
    return assets.card(path);
  }

  public Optional<Card> card(ChapterId id) {
    return Optional.ofNullable(cards.get(id));
  }

  /**
   * Where a link leads: to the first candidate that is live or a redirect that ends in a live
   * chapter within 8 hops; the heading is looked up in that chapter only.
   *
   * @param candidates at least one, best first
   * @param fragment heading id; empty when none
   */
  public Resolution resolve(List<ChapterId> candidates, String fragment) {
    return resolve(candidates.get(0), new CardLink(candidates, fragment, "", ""));
  }

  /**
   * Where a link leads, as all filed cards together have it.
   *
   * @param source the chapter it stands in
   */
  public Resolution resolve(ChapterId source, CardLink link) {
    return new Resolver(cards, indexes, source, cards.get(source)).resolve(source, link);
  }

  /** All cards, redirects too, in order of their ids. */
  public Stream<Card> cards() {
    return cards.keySet().stream().sorted().map(cards::get);
  }

  /** Keys of all nodes there are, in order. */
  public Stream<String> nodeKeys() {
    Stream<String> chapters =
        cards.values().stream().filter(Card::isLive).map(card -> NodeKeys.chapter(card.id()));
    Stream<String> entities = indexes.entityKeys().stream().map(indexes::canonical).distinct();
    return Stream.concat(chapters, entities).sorted(CodePointOrder.ORDER);
  }

  /** Number of cards, redirects too. */
  public int size() {
    return cards.size();
  }

  /** The id itself and every id whose redirects pass through it; without order. */
  Set<ChapterId> leadingTo(ChapterId id) {
    return indexes.leadingTo(id);
  }

  /** Chapters with a link that has the id among its candidates; without order. */
  Set<ChapterId> sources(ChapterId candidate) {
    return indexes.sources(candidate);
  }

  /** Links of a filed card with one of the candidates or of that name, in document order. */
  List<CardLink> links(Card source, Set<ChapterId> candidates, String name) {
    return indexes.links(source, candidates, name);
  }

  /** Chapters with a link that names the id's last segment in its language; without order. */
  Set<ChapterId> sourcesNaming(ChapterId id) {
    return indexes.sourcesNaming(id);
  }

  /** Key of the node that an entity's key stands for: names of one thing meet in one node. */
  public String canonical(String entityKey) {
    return indexes.canonical(entityKey);
  }

  /** Chapters that name the entity of that node key, under any of its names; without order. */
  Set<ChapterId> chaptersNaming(String nodeKey) {
    Set<ChapterId> naming = new HashSet<>();
    for (String name : indexes.aliases().sameAs(NodeKeys.nameIn(nodeKey))) {
      naming.addAll(indexes.chaptersNaming(NodeKeys.kindOf(nodeKey) + name));
    }
    return naming;
  }

  /** The chapter whose names the entity goes by; empty when it goes by its own. */
  Optional<Card> subject(String nodeKey) {
    return indexes.aliases().subject(NodeKeys.nameIn(nodeKey));
  }

  /** Chapters whose own front matter names the entity under that very key; without order. */
  public Set<ChapterId> chaptersDeclaring(String entityKey) {
    return Collections.unmodifiableSet(indexes.chaptersNaming(entityKey));
  }

  /** Resolves as if that card were filed. */
  Resolver resolverWith(Card card) {
    return new Resolver(cards, indexes, card.id(), card);
  }

  private boolean isOutdated(ChapterId id, long sequence) {
    Card filed = cards.get(id);
    Long known = filed == null ? removals.get(id) : Long.valueOf(filed.sequence());
    return known != null && sequence < known;
  }

  private Marks replace(ChapterId id, @Nullable Card card) {
    CardChange change = new CardChange(id, card, cards, indexes);
    Marks marks = rules.marks(change);
    beforeChange.accept(marks);
    beforeCard.accept(change);
    put(id, card);
    return marks;
  }

  private void put(ChapterId id, @Nullable Card card) {
    Card old = card == null ? cards.remove(id) : cards.put(id, card);
    if (old != null) {
      indexes.remove(old);
    }
    if (card != null) {
      indexes.add(card);
    }
  }
}
