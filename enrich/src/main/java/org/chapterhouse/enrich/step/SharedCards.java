package org.chapterhouse.enrich.step;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import org.chapterhouse.linking.Card;
import org.chapterhouse.markdown.ChapterId;

/**
 * Lets the tasks of one process share equal cards, since every one of them has every card. Holds
 * none alive: what no catalogue has any more is forgotten, even what a transaction took back.
 */
public final class SharedCards {

  private final Map<ChapterId, WeakReference<Card>> latest = new HashMap<>();

  /** The card itself, or an equal one that another task has; called by all their threads. */
  synchronized Card share(Card card) {
    WeakReference<Card> reference = latest.get(card.id());
    Card known = reference == null ? null : reference.get();
    if (known != null && known.equals(card)) {
      return known;
    }
    latest.put(card.id(), new WeakReference<>(card));
    return card;
  }
}
