package org.chapterhouse.enrich.step;

import java.util.Optional;
import org.chapterhouse.cards.CardOrigin;
import org.chapterhouse.cards.CardRecords;
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
    tell(update, shelved, update.getBulk(), outlet);
    progress.shelved(offset);
    return shelved;
  }

  /**
   * Reads a chapter on the shelf by the present rules and tells every task once more.
   *
   * @return why it is no chapter by these rules; empty when it is one, or not here
   */
  String shelveAgain(String id, Outlet outlet) {
    Optional<Shelf.Again> again = shelf.reread(id);
    again.ifPresent(found -> tell(found.update(), found.shelved(), true, outlet));
    return again.map(found -> found.shelved().complaint()).orElse("");
  }

  private void tell(ChapterUpdated update, Shelved shelved, boolean bulk, Outlet outlet) {
    CardOrigin origin =
        new CardOrigin(partitions.own(), progress.nextOrdinal(), update.getSequence(), bulk);
    Optional<Card> card = shelved.held().map(held -> held.text().card()).or(() -> redirect(update));
    outlet.card(
        update.getChapterId(),
        card.map(made -> CardRecords.toRecord(made, origin)).orElse(null),
        origin);
  }

  private static Optional<Card> redirect(ChapterUpdated update) {
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
