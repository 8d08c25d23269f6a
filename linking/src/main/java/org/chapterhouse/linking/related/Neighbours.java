package org.chapterhouse.linking.related;

import java.util.HashSet;
import java.util.Set;
import org.chapterhouse.linking.Card;
import org.chapterhouse.linking.CardLink;
import org.chapterhouse.linking.Catalogue;
import org.chapterhouse.linking.Concordance;
import org.chapterhouse.linking.LinkGraph;
import org.chapterhouse.linking.Resolution;
import org.chapterhouse.markdown.ChapterId;

/**
 * The chapters next to one.
 *
 * @param targets chapters it links to
 * @param sources chapters that link to it
 */
record Neighbours(Set<ChapterId> targets, Set<ChapterId> sources) {
  /** Of a card that need not be the filed one: its own links count. */
  static Neighbours of(Card own, Concordance concordance) {
    Catalogue catalogue = concordance.catalogue();
    boolean filed =
        catalogue.card(own.id()).map(card -> card.links().equals(own.links())).orElse(false);
    LinkGraph graph = concordance.graph();
    return new Neighbours(
        filed ? graph.targets(own.id()) : targets(own, catalogue), graph.sources(own.id()));
  }

  private static Set<ChapterId> targets(Card own, Catalogue catalogue) {
    Set<ChapterId> targets = new HashSet<>();
    for (CardLink link : own.links()) {
      Resolution resolution = catalogue.resolve(own.id(), link);
      if (resolution.leadsToChapter() && !resolution.target().equals(own.id())) {
        targets.add(resolution.target());
      }
    }
    return targets;
  }
}
