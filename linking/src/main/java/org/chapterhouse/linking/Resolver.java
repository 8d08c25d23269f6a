package org.chapterhouse.linking;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chapterhouse.markdown.ChapterId;
import org.jspecify.annotations.Nullable;

/** Finds out where links lead, over the filed cards with one card changed in thought. */
final class Resolver {
  /** A longer chain of redirects, and so a cycle too, leads nowhere. */
  static final int MOST_HOPS = 8;

  private final Map<ChapterId, Card> filed;
  private final CardIndexes indexes;
  private final ChapterId changed;
  private final @Nullable Card instead;

  /**
   * @param filed all cards there are
   * @param indexes derived from just those
   * @param changed the id whose filed card does not count
   * @param instead the card that counts in its place; null when it has none
   */
  Resolver(
      Map<ChapterId, Card> filed, CardIndexes indexes, ChapterId changed, @Nullable Card instead) {
    this.filed = filed;
    this.indexes = indexes;
    this.changed = changed;
    this.instead = instead;
  }

  /**
   * Where a link leads: to the first candidate there is, else to the chapter it names.
   *
   * @param source the chapter the link stands in
   */
  Resolution resolve(ChapterId source, CardLink link) {
    Card live = meant(link.candidates());
    if (live == null && !link.name().isEmpty()) {
      live = named(SlugName.in(source, link));
    }
    if (live == null) {
      return new Resolution(link.candidates().get(0), BrokenReason.NO_SUCH_CHAPTER);
    }
    boolean found = link.fragment().isEmpty() || live.headings().contains(link.fragment());
    return new Resolution(live.id(), found ? null : BrokenReason.NO_SUCH_HEADING);
  }

  private @Nullable Card meant(List<ChapterId> candidates) {
    for (ChapterId candidate : candidates) {
      Card live = follow(candidate);
      if (live != null) {
        return live;
      }
    }
    return null;
  }

  private @Nullable Card named(SlugName name) {
    Stream<ChapterId> filedOnes = indexes.named(name).stream().filter(id -> !id.equals(changed));
    Stream<ChapterId> changedOne =
        instead != null && instead.isLive() && SlugName.of(changed).equals(name)
            ? Stream.of(changed)
            : Stream.empty();
    return Stream.concat(filedOnes, changedOne)
        .min(SlugName.BEST_FIRST)
        .map(this::card)
        .orElse(null);
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
