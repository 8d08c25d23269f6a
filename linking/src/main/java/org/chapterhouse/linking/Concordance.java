package org.chapterhouse.linking;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chapterhouse.linking.mention.Dictionary;
import org.chapterhouse.linking.mention.KnownEntities;
import org.chapterhouse.linking.mention.Phrase;
import org.chapterhouse.markdown.ChapterId;

/**
 * A catalogue with everything that {@code f} looks up in it: which chapters link to which, which
 * share rare words, which stand close to each other, which phrases name them. All of it is derived
 * from the cards and kept up to date card by card. One thread may change it; once nobody does, any
 * number may read.
 */
public final class Concordance {
  private final Catalogue catalogue;
  private final LinkGraph graph = new LinkGraph();
  private final StemIndex stems = new StemIndex();
  private final FolderCounts folders = new FolderCounts();
  private final Listings listings = new Listings();
  private final Dictionary dictionary = new Dictionary();
  private final KnownEntities entities = new KnownEntities();
  private List<LinkMove> moves = List.of();
  private Set<String> renamed = Set.of();

  /**
   * Reads all cards that are filed.
   *
   * @param catalogue from now on to be changed through this object only
   */
  public Concordance(Catalogue catalogue) {
    this.catalogue = catalogue;
    catalogue.cards().filter(Card::isLive).forEach(this::add);
    catalogue.beforeEachCard(
        change -> {
          moves = change.moves();
          renamed = change.renamed();
        });
  }

  private void add(Card card) {
    List<LinkMove> arrival = LinkGraph.arrival(card, catalogue);
    LinkGraph.Edges edges = graph.apply(arrival);
    StemIndex.Stepped steps = stems.replace(card.id(), null, card);
    countSources(card.id(), edges);
    folders.replace(card.id(), null, card);
    listings.replace(card.id(), card, List.of(), catalogue);
    dictionary.apply(null, card, arrival, steps.stems());
    entities.apply(null, card);
  }

  private void countSources(ChapterId filed, LinkGraph.Edges edges) {
    Set<ChapterId> changed = new HashSet<>(Set.of(filed));
    edges.gained().forEach(edge -> changed.add(edge.target()));
    edges.lost().forEach(edge -> changed.add(edge.target()));
    changed.forEach(id -> stems.setSources(id, graph.sources(id).size()));
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  public LinkGraph graph() {
    return graph;
  }

  public StemIndex stems() {
    return stems;
  }

  public FolderCounts folders() {
    return folders;
  }

  public Listings listings() {
    return listings;
  }

  public Dictionary dictionary() {
    return dictionary;
  }

  public KnownEntities entities() {
    return entities;
  }

  /** As {@link Catalogue#file}. */
  public Shift file(Card card) {
    Optional<Card> before = catalogue.card(card.id());
    return shift(card.id(), before, catalogue.file(card));
  }

  /** As {@link Catalogue#remove}. */
  public Shift remove(ChapterId id, long sequence) {
    Optional<Card> before = catalogue.card(id);
    return shift(id, before, catalogue.remove(id, sequence));
  }

  private Shift shift(ChapterId id, Optional<Card> before, Marks marks) {
    Optional<Card> after = catalogue.card(id);
    if (marks.isEmpty() && before.equals(after)) {
      return Shift.none(id);
    }
    Card old = before.filter(Card::isLive).orElse(null);
    Card young = after.filter(Card::isLive).orElse(null);
    LinkGraph.Edges edges = graph.apply(moves);
    StemIndex.Stepped steps = stems.replace(id, old, young);
    countSources(id, edges);
    folders.replace(id, old, young);
    Set<ChapterId> relisted = listings.replace(id, young, moves, catalogue);
    Set<Phrase> phrases = new HashSet<>(dictionary.apply(old, young, moves, steps.stems()));
    phrases.addAll(entities.apply(old, young));
    phrases.addAll(entities.naming(renamed));
    moves = List.of();
    renamed = Set.of();
    return new Shift(
        id,
        old,
        young,
        marks,
        edges.gained(),
        edges.lost(),
        phrases,
        relisted,
        steps.stems(),
        steps.everything());
  }
}
