package org.chapterhouse.linking.related;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chapterhouse.linking.StemPostings;
import org.chapterhouse.linking.words.CardWords;

/** The stems that speak most strongly for two cards. */
final class SharedStems {
  private SharedStems() {}

  private record Shared(long stem, int strength) {
    static final Comparator<Shared> STRONGEST_FIRST =
        Comparator.comparingInt(Shared::strength).reversed().thenComparingLong(Shared::stem);
  }

  /**
   * The strongest first; none that is common in the language, or that an alias alone may have.
   *
   * @param number the other chapter
   */
  static List<Long> of(CardWords one, int number, StemPostings language, int most) {
    CardWords other = language.words(number);
    List<Shared> shared = new ArrayList<>();
    int there = 0;
    for (int here = 0; here < one.stems().length; here++) {
      long stem = one.stems()[here];
      while (there < other.stems().length && other.stems()[there] < stem) {
        there++;
      }
      if (there < other.stems().length && other.stems()[there] == stem) {
        int rarity = language.isInAlias(number, stem) ? 0 : language.weight(stem);
        int strength =
            Strength.ofWord(one.weights()[here]) * Strength.ofWord(other.weights()[there]);
        if (rarity > 0) {
          shared.add(new Shared(stem, strength * rarity * rarity));
        }
      }
    }
    shared.sort(Shared.STRONGEST_FIRST);
    return shared.stream().limit(most).map(Shared::stem).toList();
  }
}
