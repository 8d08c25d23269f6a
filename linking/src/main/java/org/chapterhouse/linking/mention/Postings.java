package org.chapterhouse.linking.mention;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/** Which chapters, by their numbers, have a word, by any 32 bits that stand for it. */
final class Postings {
  private static final NumberSet NOWHERE = new NumberSet();

  private final Map<Integer, NumberSet> chapters = new HashMap<>();

  void add(int word, int chapter) {
    chapters.computeIfAbsent(word, any -> new NumberSet()).add(chapter);
  }

  void remove(int word, int chapter) {
    NumberSet known = chapters.get(word);
    if (known != null) {
      known.remove(chapter);
      if (known.size() == 0) {
        chapters.remove(word);
      }
    }
  }

  NumberSet chapters(int word) {
    return chapters.getOrDefault(word, NOWHERE);
  }

  /** The word that stands in the fewest chapters, the first of those that tie. */
  int rarest(int[] words) {
    int rarest = words[0];
    for (int word : words) {
      if (chapters(word).size() < chapters(rarest).size()) {
        rarest = word;
      }
    }
    return rarest;
  }

  boolean haveAll(int[] words, int chapter) {
    for (int word : words) {
      if (!chapters(word).contains(chapter)) {
        return false;
      }
    }
    return true;
  }

  /** The chapters that have all of the words, of which there is at least one. */
  void forEachWithAll(int[] words, IntConsumer action) {
    chapters(rarest(words))
        .forEach(
            chapter -> {
              if (haveAll(words, chapter)) {
                action.accept(chapter);
              }
            });
  }
}
