package org.chapterhouse.linking.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.chapterhouse.linking.Card;
import org.chapterhouse.linking.Concordance;
import org.chapterhouse.linking.LinkEdge;
import org.chapterhouse.linking.LinkGraph;
import org.chapterhouse.linking.Shift;
import org.chapterhouse.linking.words.CardWords;
import org.chapterhouse.markdown.ChapterId;

/** What a shift comes to for the chapters on a shelf: the cells of the table {@link ShelfRule}. */
final class ShelfChange {
  private final Shift shift;
  private final Concordance concordance;
  private final ShelfWords shelf;
  private final LinkGraph graph;

  ShelfChange(Shift shift, Concordance concordance, ShelfWords shelf) {
    this.shift = shift;
    this.concordance = concordance;
    this.shelf = shelf;
    this.graph = concordance.graph();
  }

  void holdersOfPhrases(Consumer<ChapterId> marks) {
    shift.phrases().forEach(phrase -> shelf.forEachHolder(phrase, marks));
  }

  void holdersNowCloserOrLess(Consumer<ChapterId> marks) {
    if (shift.before() == null || shift.after() == null) {
      return; // Then all phrases that name it have changed.
    }
    CardWords before = shift.before().words();
    CardWords after = shift.after().words();
    if (before.equals(after)) {
      return;
    }
    Set<ChapterId> holders = new HashSet<>();
    phrasesNaming(shift.id()).forEach(phrase -> shelf.forEachHolder(phrase, holders::add));
    holders.stream().filter(holder -> isCloserOrLess(holder, before, after)).forEach(marks);
  }

  void everyoneInALargeSite(Consumer<ChapterId> marks) {
    String language = shift.id().language();
    int after = concordance.stems().chapters(language);
    int before = after + (shift.before() == null ? 0 : 1) - (shift.after() == null ? 0 : 1);
    if (Levels.size(before) != Levels.size(after)) {
      shelf.forEach(language, marks);
    }
  }

  /** A holder whose card is still to come is worked out when it comes. */
  private boolean isCloserOrLess(ChapterId holder, CardWords before, CardWords after) {
    return concordance
        .catalogue()
        .card(holder)
        .map(Card::words)
        .filter(own -> Cosine.step(own, before) != Cosine.step(own, after))
        .isPresent();
  }

  void holdersNextToLinks(Consumer<ChapterId> marks) {
    Map<ChapterId, List<Phrase>> naming = new HashMap<>();
    forEachLink(
        link -> {
          if (graph.degree(link.source()) > Closeness.HUB) {
            return; // It counts for nobody; if it did before, that is another row's.
          }
          List<Phrase> phrases = naming.computeIfAbsent(link.target(), this::phrasesNaming);
          for (ChapterId next : graph.neighbours(link.source())) {
            if (shelf.has(next) && !graph.links(next, link.target()) && holds(next, phrases)) {
              marks.accept(next);
            }
          }
        });
  }

  void aroundHubs(Consumer<ChapterId> marks) {
    Map<ChapterId, Integer> more = new HashMap<>();
    shift.gained().forEach(link -> count(link, 1, more));
    shift.lost().forEach(link -> count(link, -1, more));
    more.forEach(
        (id, links) -> {
          int degree = graph.degree(id);
          if (degree > Closeness.HUB != degree - links > Closeness.HUB) {
            graph.neighbours(id).forEach(next -> markIfHere(next, marks));
          }
        });
  }

  private static void count(LinkEdge link, int links, Map<ChapterId, Integer> more) {
    more.merge(link.source(), links, Integer::sum);
    more.merge(link.target(), links, Integer::sum);
  }

  private void forEachLink(Consumer<LinkEdge> action) {
    shift.gained().forEach(action);
    shift.lost().forEach(action);
  }

  private void markIfHere(ChapterId id, Consumer<ChapterId> marks) {
    if (shelf.has(id)) {
      marks.accept(id);
    }
  }

  private boolean holds(ChapterId id, List<Phrase> phrases) {
    return phrases.stream().anyMatch(phrase -> shelf.holds(id, phrase));
  }

  private List<Phrase> phrasesNaming(ChapterId id) {
    Lexicon lexicon = concordance.dictionary().find(id.language());
    return lexicon == null ? List.of() : lexicon.naming(id);
  }
}
