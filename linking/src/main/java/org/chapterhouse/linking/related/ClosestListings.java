package org.chapterhouse.linking.related;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chapterhouse.linking.Listings;
import org.chapterhouse.markdown.ChapterId;
import org.jspecify.annotations.Nullable;

/** Which chapter lists one closest to each of those that are listed close to it. */
final class ClosestListings {
  private final ChapterId own;
  private final Map<ChapterId, Closest> byOther = new HashMap<>();

  private record Closest(ChapterId source, int distance) {
    boolean isBetter(@Nullable Closest other) {
      return other == null
          || distance < other.distance
          || (distance == other.distance && source.compareTo(other.source) < 0);
    }
  }

  ClosestListings(ChapterId own, Set<ChapterId> sources, Listings listings) {
    this.own = own;
    sources.forEach(source -> read(source, listings.of(source)));
  }

  private void read(ChapterId source, @Nullable ChapterId[] places) {
    for (int place = 0; place < places.length; place++) {
      if (own.equals(places[place])) {
        int end = Math.min(places.length, place + Listings.REACH + 1);
        for (int other = Math.max(0, place - Listings.REACH); other < end; other++) {
          offer(places[other], new Closest(source, Math.abs(other - place)));
        }
      }
    }
  }

  private void offer(@Nullable ChapterId other, Closest found) {
    if (other != null && !other.equals(own) && found.isBetter(byOther.get(other))) {
      byOther.put(other, found);
    }
  }

  /** The one closest, of equally close ones the first by its id. */
  Optional<ChapterId> listing(ChapterId other) {
    return Optional.ofNullable(byOther.get(other)).map(Closest::source);
  }
}
