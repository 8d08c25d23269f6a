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
 * share rare words, which phrases name them. All of it is derived from the cards and kept up to
 * date card by card. One thread may change it; once nobody does, any number may read.
 */
public final class Concordance {
  private final Catalogue catalogue;
  private final LinkGraph graph = new LinkGraph();
  private final StemIndex stems = new StemIndex();
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
    graph.apply(arrival);
    StemIndex.Steps steps = stems.replace(card.id(), null, card);
    dictionary.apply(null, card, arrival, steps.stems());
    entities.apply(null, card);
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

  public Dictionary dictionary() {
    return dictionary;
  }

  public KnownEntities entities() {
    return entities;
  }

  /** As {@link Catalogue#file}. */
  public Shift file(Card card) {
    Optional<Card> before = live(card.id());
    return shift(card.id(), before, catalogue.file(card));
  }

  /** As {@link Catalogue#remove}. */
  public Shift remove(ChapterId id, long sequence) {
    Optional<Card> before = live(id);
    return shift(id, before, catalogue.remove(id, sequence));
  }

  private Optional<Card> live(ChapterId id) {
    return catalogue.card(id).filter(Card::isLive);
  }

  private Shift shift(ChapterId id, Optional<Card> before, Marks marks) {
    if (marks.isEmpty()) {
      return Shift.none(id);
    }
    Card old = before.orElse(null);
    Card young = live(id).orElse(null);
    LinkGraph.Edges edges = graph.apply(moves);
    StemIndex.Steps steps = stems.replace(id, old, young);
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
        steps.stems(),
        steps.everything());
  }
}
