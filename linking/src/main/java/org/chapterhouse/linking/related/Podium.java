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

  Podium(int most) {
    this.most = most;
  }

  /** A chapter on it. */
  record Place(ChapterId chapter, double score) {
    static final Comparator<Place> BEST_FIRST =
        Comparator.comparingDouble(Place::score).reversed().thenComparing(Place::chapter);
  }

  /** The least score that can get onto it. */
  double needed() {
    return worstFirst.size() < most ? 0 : worstFirst.element().score();
  }

  void offer(ChapterId chapter, double score) {
    worstFirst.add(new Place(chapter, score));
    if (worstFirst.size() > most) {
      worstFirst.remove();
    }
  }

  /** All that are on it, best first. */
  List<Place> places() {
    List<Place> places = new ArrayList<>(worstFirst);
    places.sort(Place.BEST_FIRST);
    return places;
  }
}
