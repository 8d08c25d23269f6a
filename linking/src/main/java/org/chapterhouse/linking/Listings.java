package org.chapterhouse.linking;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chapterhouse.markdown.ChapterId;
import org.jspecify.annotations.Nullable;

/**
 * The links of each chapter in their order, to tell which chapters it lists close to each other. A
 * place whose link leads to no chapter, or to the chapter itself, stays empty.
 */
public final class Listings {
  /** Two places further from each other are not close. */
  public static final int REACH = 8;

  private static final ChapterId[] NONE = {};

  private final Map<ChapterId, @Nullable ChapterId[]> bySource = new HashMap<>();

  Listings() {}

  /** What a chapter lists, place by place; not to be changed. */
  public @Nullable ChapterId[] of(ChapterId source) {
    return bySource.getOrDefault(source, NONE);
  }

  /**
   * Takes in a filed card.
   *
   * @return chapters that are listed close to others than before, or at another distance, and
   *     perhaps some that are not
   */
  Set<ChapterId> replace(
      ChapterId id, @Nullable Card after, List<LinkMove> moves, Catalogue catalogue) {
    Set<ChapterId> relisted = new HashSet<>();
    @Nullable ChapterId[] old = of(id);
    @Nullable ChapterId[] young = after == null ? NONE : read(after, catalogue);
    put(id, young);
    differing(old, young, relisted);
    for (LinkMove move : moves) {
      if (!move.source().equals(id)) {
        catalogue.card(move.source()).ifPresent(source -> move(source, move, relisted));
      }
    }
    return relisted;
  }

  private void put(ChapterId id, @Nullable ChapterId[] places) {
    if (places.length == 0) {
      bySource.remove(id);
    } else {
      bySource.put(id, places);
    }
  }

  private static @Nullable ChapterId[] read(Card card, Catalogue catalogue) {
    @Nullable ChapterId[] places = new ChapterId[card.links().size()];
    for (int i = 0; i < places.length; i++) {
      Resolution resolution = catalogue.resolve(card.id(), card.links().get(i));
      places[i] = resolution.leadsToChapter() ? other(card, resolution.target()) : null;
    }
    return places;
  }

  private static @Nullable ChapterId other(Card card, @Nullable ChapterId target) {
    return card.id().equals(target) ? null : target;
  }

  private void move(Card source, LinkMove move, Set<ChapterId> relisted) {
    @Nullable ChapterId[] places = of(source.id());
    for (int i = 0; i < places.length; i++) {
      if (source.links().get(i).equals(move.link())) {
        around(places, i, i + 1, relisted);
        places[i] = other(source, move.to());
        around(places, i, i + 1, relisted);
      }
    }
  }

  private static void differing(
      @Nullable ChapterId[] old, @Nullable ChapterId[] young, Set<ChapterId> relisted) {
    int first = Arrays.mismatch(old, young);
    if (first < 0) {
      return;
    }
    int tail = 0;
    while (tail < Math.min(old.length, young.length) - first
        && equal(old[old.length - 1 - tail], young[young.length - 1 - tail])) {
      tail++;
    }
    around(old, first, old.length - tail, relisted);
    around(young, first, young.length - tail, relisted);
  }

  private static boolean equal(@Nullable ChapterId one, @Nullable ChapterId other) {
    return one == null ? other == null : one.equals(other);
  }

  /** Adds all in some places and within reach of them. */
  private static void around(
      @Nullable ChapterId[] places, int from, int to, Set<ChapterId> chapters) {
    int end = Math.min(places.length, to + REACH);
    for (int i = Math.max(0, from - REACH); i < end; i++) {
      ChapterId place = places[i];
      if (place != null) {
        chapters.add(place);
      }
    }
  }
}
