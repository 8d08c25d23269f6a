package org.chapterhouse.enrich.step;

import org.chapterhouse.cards.CardKeys;
import org.chapterhouse.linking.Catalogue;

/**
 * What a task keeps on the heap, all of it derived from its stores. Made anew whenever the task is
 * (re)opened, because an aborted transaction rolls back the stores but not the heap.
 *
 * @param catalogue every card with the indexes over them
 * @param marks what is still to be recomputed
 * @param progress the task's counters
 * @param shared cards all tasks of the process share
 */
record TaskMemory(Catalogue catalogue, MarkBook marks, Progress progress, SharedCards shared) {

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
    return new TaskMemory(
        catalogue,
        new MarkBook(stores.marks()),
        new Progress(partitions, stores.progress()),
        shared);
  }
}
