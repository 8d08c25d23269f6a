package org.chapterhouse.enrich.step;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.chapterhouse.cards.CardRecords;
import org.chapterhouse.events.ChapterCard;
import org.chapterhouse.linking.Card;

/**
 * Lets the tasks of one process share equal cards, since every one of them has every card. Holds
 * none alive: what no catalogue has any more is forgotten, even what a transaction took back.
 */
public final class SharedCards {

  private record Known(WeakReference<Card> card, int source, long ordinal) {

    boolean isOf(ChapterCard record) {
      return source == record.getSource() && ordinal == record.getOrdinal();
    }
  }

  private static final int NOT_WRITTEN = -1;

  private final Map<String, Known> latest = new HashMap<>();

  /**
   * The card a record speaks of; called by all threads. Of one writing task, an ordinal is written
   * once: whoever reads that record after another task need not take it apart again.
   *
   * @throws IllegalArgumentException when the record holds what no card can
   */
  public Card of(ChapterCard record) {
    Optional<Card> known = find(record);
    return known.isPresent()
        ? known.get()
        : share(CardRecords.fromRecord(record), record.getSource(), record.getOrdinal());
  }

  private synchronized Optional<Card> find(ChapterCard record) {
    Known known = latest.get(record.getChapterId());
    return known != null && known.isOf(record)
        ? Optional.ofNullable(known.card().get())
        : Optional.empty();
  }

  /** The card itself, or an equal one that another task has; called by all their threads. */
  Card share(Card card) {
    return share(card, NOT_WRITTEN, NOT_WRITTEN);
  }

  private synchronized Card share(Card card, int source, long ordinal) {
    String id = card.id().toString();
    Known known = latest.get(id);
    Card before = known == null ? null : known.card().get();
    Card shared = before != null && before.equals(card) ? before : card;
    latest.put(id, new Known(new WeakReference<>(shared), source, ordinal));
    return shared;
  }
}
