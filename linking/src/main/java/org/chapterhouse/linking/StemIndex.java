package org.chapterhouse.linking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.chapterhouse.markdown.ChapterId;
import org.jspecify.annotations.Nullable;

/**
 * Which live chapters have a stem among the strongest on their card, language by language, and what
 * a stem weighs: the rarer the more, in steps of doublings, nothing where it is common. Steps, so
 * that what one chapter says seldom changes the weight of a word in all others.
 */
public final class StemIndex {
  /** A stem in more than one chapter of 2 to the power of this tells nothing about any of them. */
  private static final int COMMON_STEPS = 3;

  private final Map<String, Language> languages = new HashMap<>();

  StemIndex() {}

  private static final class Language {
    private final Map<Long, Set<ChapterId>> chapters = new HashMap<>();
    private int size;
  }

  /** What one card changed. */
  record Steps(Set<Long> stems, boolean everything) {}

  /** Live chapters of the language. */
  public int chapters(String language) {
    Language known = languages.get(language);
    return known == null ? 0 : known.size;
  }

  /** Live chapters of the language with the stem on their card; without order. */
  public Set<ChapterId> chapters(String language, long stem) {
    Language known = languages.get(language);
    return known == null ? Set.of() : known.chapters.getOrDefault(stem, Set.of());
  }

  /** Weight of the stem, 0 and up: how often the language would have to be halved to get there. */
  public int weight(String language, long stem) {
    Language known = languages.get(language);
    return known == null
        ? 0
        : weight(known.size, known.chapters.getOrDefault(stem, Set.of()).size());
  }

  private static int weight(int size, int frequency) {
    int weight = steps(size) - steps(frequency);
    return frequency == 0 || weight < COMMON_STEPS ? 0 : weight;
  }

  /** How often 1 must be doubled to get there. */
  private static int steps(int count) {
    return count == 0 ? 0 : Integer.SIZE - 1 - Integer.numberOfLeadingZeros(count);
  }

  Steps replace(ChapterId id, @Nullable Card before, @Nullable Card after) {
    Language language = languages.computeIfAbsent(id.language(), any -> new Language());
    int sizeBefore = language.size;
    Map<Long, Integer> frequencies = new HashMap<>();
    if (before != null) {
      language.size--;
      for (long stem : before.words().stems()) {
        frequencies.put(stem, frequency(language, stem));
        language.chapters.computeIfPresent(
            stem, (any, set) -> set.remove(id) && set.isEmpty() ? null : set);
      }
    }
    if (after != null) {
      language.size++;
      for (long stem : after.words().stems()) {
        frequencies.putIfAbsent(stem, frequency(language, stem));
        language.chapters.computeIfAbsent(stem, any -> new HashSet<>()).add(id);
      }
    }
    Set<Long> stepped = new HashSet<>();
    frequencies.forEach(
        (stem, old) -> {
          if (weight(language.size, old) != weight(language.size, frequency(language, stem))) {
            stepped.add(stem);
          }
        });
    return new Steps(stepped, steps(sizeBefore) != steps(language.size));
  }

  private static int frequency(Language language, long stem) {
    return language.chapters.getOrDefault(stem, Set.of()).size();
  }
}
