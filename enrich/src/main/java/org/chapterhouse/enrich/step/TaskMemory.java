package org.chapterhouse.enrich.step;

import org.chapterhouse.cards.CardKeys;
import org.chapterhouse.linking.Catalogue;
import org.chapterhouse.linking.Concordance;
import org.chapterhouse.linking.related.Ranking;
import org.chapterhouse.linking.related.RelatedMemory;

/**
 * What a task keeps on the heap, all of it derived from its stores. Made anew whenever the task is
 * (re)opened, because an aborted transaction rolls back the stores but not the heap.
 *
 * @param concordance every card with the indexes over them
 * @param marks what is still to be recomputed
 * @param progress the task's counters
 * @param shared cards all tasks of the process share
 * @param related how the shelf's chapters were ranked for each other last
 */
record TaskMemory(
    Concordance concordance,
    MarkBook marks,
    Progress progress,
    SharedCards shared,
    RelatedMemory related) {

  static TaskMemory recall(
      TaskStores stores, Partitions partitions, Catalogue catalogue, SharedCards shared) {
    stores
        .cards()
        .scan(
            "",
            (key, card) ->
                CardKeys.assetPath(key)
                    .ifPresentOrElse(
                        path ->
                            catalogue.fileAsset(path, card.getSequence(), card.getContentHash()),
                        () -> catalogue.load(shared.of(card))));
    Concordance concordance = new Concordance(catalogue);
    return new TaskMemory(
        concordance,
        new MarkBook(stores.marks()),
        new Progress(partitions, stores.progress()),
        shared,
        ranked(concordance, partitions));
  }

  /** Of all that is not marked, the ties written last were made of just these rankings. */
  private static RelatedMemory ranked(Concordance concordance, Partitions partitions) {
    RelatedMemory related = new RelatedMemory();
    concordance
        .catalogue()
        .cards()
        .filter(card -> card.isLive() && partitions.owns(card.id().toString()))
        .forEach(card -> related.remember(card.id(), Ranking.of(card, concordance)));
    return related;
  }

  Catalogue catalogue() {
    return concordance.catalogue();
  }
}
