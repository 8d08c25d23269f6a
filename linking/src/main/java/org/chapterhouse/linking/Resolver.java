package org.chapterhouse.linking;

import java.util.List;
import java.util.Map;
import org.chapterhouse.markdown.ChapterId;
import org.jspecify.annotations.Nullable;

/** Finds out where links lead, over the filed cards with one card changed in thought. */
final class Resolver {
  /** A longer chain of redirects, and so a cycle too, leads nowhere. */
  static final int MOST_HOPS = 8;

  private final Map<ChapterId, Card> filed;
  private final ChapterId changed;
  private final @Nullable Card instead;

  /**
   * @param filed all cards there are
   * @param changed the id whose filed card does not count
   * @param instead the card that counts in its place; null when it has none
   */
  Resolver(Map<ChapterId, Card> filed, ChapterId changed, @Nullable Card instead) {
    this.filed = filed;
    this.changed = changed;
    this.instead = instead;
  }

  Resolution resolve(CardLink link) {
    return resolve(link.candidates(), link.fragment());
  }

  Resolution resolve(List<ChapterId> candidates, String fragment) {
    for (ChapterId candidate : candidates) {
      Card live = follow(candidate);
      if (live != null) {
        boolean found = fragment.isEmpty() || live.headings().contains(fragment);
        return new Resolution(live.id(), found ? null : BrokenReason.NO_SUCH_HEADING);
      }
    }
    return new Resolution(candidates.get(0), BrokenReason.NO_SUCH_CHAPTER);
  }

  private @Nullable Card follow(ChapterId from) {
    Card card = card(from);
    for (int hops = 0; card != null && card.redirectTo() != null; hops++) {
      card = hops < MOST_HOPS ? card(card.redirectTo()) : null;
    }
    return card;
  }

  private @Nullable Card card(ChapterId id) {
    return id.equals(changed) ? instead : filed.get(id);
  }
}
