package org.chapterhouse.linking.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.chapterhouse.linking.words.CardWords;
import org.chapterhouse.linking.words.Stems;

/**
 * In how many chapters of a language each phrase stands, by the words on their cards: a chapter
 * that has all stems of a phrase, and all pairs of stems in it, is taken to have the phrase.
 */
final class Containment {
  private final List<int[]> wordsByChapter = new ArrayList<>();
  private final Postings postings = new Postings();

  /** Each under one of its stems, the rarest when it came: a place to look, nothing more. */
  private final Map<Integer, Set<Usage>> usagesByStem = new HashMap<>();

  /** Takes a usage whose phrase is in more chapters now, or in fewer. */
  @FunctionalInterface
  interface Counter {
    void add(Usage usage, int difference);
  }

  /** A usage of a phrase that was not counted before. */
  Usage enter(Phrase phrase) {
    int[] words = phrase.onCards();
    int place = rarest(words);
    int[] count = new int[1];
    postings
        .chapters(place)
        .forEach(chapter -> count[0] += hasAll(wordsByChapter.get(chapter), words) ? 1 : 0);
    Usage usage = new Usage(phrase, words, place, count[0]);
    usagesByStem.computeIfAbsent(place, any -> new HashSet<>(2)).add(usage);
    return usage;
  }

  private int rarest(int[] words) {
    int rarest = words[0];
    for (int word : words) {
      if (isStem(word) && postings.chapters(word).size() < postings.chapters(rarest).size()) {
        rarest = word;
      }
    }
    return rarest;
  }

  void leave(Usage usage) {
    usagesByStem.computeIfPresent(
        usage.place(), (any, set) -> set.remove(usage) && set.isEmpty() ? null : set);
  }

  /**
   * Takes the words of a chapter in place of those it had, both ascending, each once.
   *
   * @param counter told of each phrase that the chapter has now and had not, or the other way round
   */
  void replace(int chapter, int[] after, Counter counter) {
    while (wordsByChapter.size() <= chapter) {
      wordsByChapter.add(CardWords.NONE.all());
    }
    int[] before = wordsByChapter.set(chapter, after);
    if (Arrays.equals(before, after)) {
      return;
    }
    forEachStemOnlyIn(before, after, stem -> postings.remove(stem, chapter));
    forEachStemOnlyIn(after, before, stem -> postings.add(stem, chapter));
    forEachPhraseOnlyIn(before, after, usage -> counter.add(usage, -1));
    forEachPhraseOnlyIn(after, before, usage -> counter.add(usage, 1));
  }

  private static void forEachStemOnlyIn(int[] words, int[] others, IntConsumer action) {
    for (int word : words) {
      if (isStem(word) && !has(others, word)) {
        action.accept(word);
      }
    }
  }

  private void forEachPhraseOnlyIn(int[] words, int[] others, Consumer<Usage> action) {
    for (int word : words) {
      if (!isStem(word)) {
        return; // Pairs come after all stems.
      }
      for (Usage usage : usagesByStem.getOrDefault(word, Set.of())) {
        if (hasAll(words, usage.onCards()) && !hasAll(others, usage.onCards())) {
          action.accept(usage);
        }
      }
    }
  }

  private static boolean isStem(int word) {
    return word < Stems.FIRST_PAIR;
  }

  private static boolean hasAll(int[] words, int[] phrase) {
    for (int word : phrase) {
      if (!has(words, word)) {
        return false;
      }
    }
    return true;
  }

  private static boolean has(int[] words, int word) {
    return Arrays.binarySearch(words, word) >= 0;
  }
}
