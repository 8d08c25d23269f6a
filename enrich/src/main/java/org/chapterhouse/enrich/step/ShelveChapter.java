package org.chapterhouse.enrich.step;

import java.util.Optional;
import org.chapterhouse.enrich.record.CardRecords;
import org.chapterhouse.events.ChapterCard;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.linking.Card;
import org.chapterhouse.markdown.ChapterId;

/**
 * Puts a chapter on the shelf and tells every task about it by a card. Marks nothing: even this
 * task learns of the change only when its own copy of the card arrives.
 */
public final class ShelveChapter {

  private final Shelf shelf;
  private final Progress progress;
  private final Partitions partitions;

  ShelveChapter(Shelf shelf, Progress progress, Partitions partitions) {
    this.shelf = shelf;
    this.progress = progress;
    this.partitions = partitions;
  }

  /** Every update makes exactly one card, even when nothing but the revision changed. */
  public Shelved shelve(ChapterUpdated update, long offset, Outlet outlet) {
    Shelved shelved = shelf.put(update);
    CardOrigin origin =
        new CardOrigin(
            partitions.own(), progress.nextOrdinal(), update.getSequence(), update.getBulk());
    Optional<ChapterCard> card =
        card(update, shelved).map(made -> CardRecords.toRecord(made, origin));
    outlet.card(update.getChapterId(), card.orElse(null), origin);
    progress.shelved(offset);
    return shelved;
  }

  private static Optional<Card> card(ChapterUpdated update, Shelved shelved) {
    if (shelved.chapter().isPresent()) {
      return shelved
          .chapter()
          .map(
              chapter ->
                  Card.of(
                      chapter,
                      update.getRevision(),
                      update.getSequence(),
                      update.getContentHash()));
    }
    if (update.getMovedTo().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Card.redirect(
            ChapterId.parse(update.getChapterId()),
            update.getRevision(),
            update.getSequence(),
            ChapterId.parse(update.getMovedTo())));
  }
}
