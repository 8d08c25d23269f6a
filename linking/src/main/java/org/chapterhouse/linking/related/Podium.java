package org.chapterhouse.linking.related;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.chapterhouse.markdown.ChapterId;

/** The best of many chapters. */
final class Podium {
  private final int most;
  private final PriorityQueue<Place> worstFirst = new PriorityQueue<>(Place.BEST_FIRST.reversed());
  private double least;
  private double leastRaised;

  Podium(int most) {
    this.most = most;
  }

  /** A chapter on it. */
  record Place(ChapterId chapter, double score) {
    static final Comparator<Place> BEST_FIRST =
        Comparator.comparingDouble(Place::score).reversed().thenComparing(Place::chapter);
  }

  /** The least raised sum that can get onto it; a little less, to be safe. */
  double leastRaised() {
    return leastRaised;
  }

  void offer(ChapterId chapter, double score) {
    if (score < least) {
      return;
    }
    worstFirst.add(new Place(chapter, score));
    if (worstFirst.size() > most) {
      worstFirst.remove();
    }
    if (worstFirst.size() == most && most > 0) {
      least = worstFirst.element().score();
      leastRaised = Weights.leastRaised(least);
    }
  }

  /** All that are on it, best first. */
  List<Place> places() {
    List<Place> places = new ArrayList<>(worstFirst);
    places.sort(Place.BEST_FIRST);
    return places;
  }
}
