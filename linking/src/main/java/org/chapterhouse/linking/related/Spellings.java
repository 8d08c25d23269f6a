package org.chapterhouse.linking.related;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.chapterhouse.linking.words.Prose;
import org.chapterhouse.linking.words.TokenRun;

/** How a chapter's prose spells stems: each in its most frequent way. */
final class Spellings {
  private final Map<Long, Map<String, Integer>> counts = new HashMap<>();

  /**
   * Of some stems only.
   *
   * @param wanted those stems
   */
  Spellings(Prose prose, Set<Long> wanted) {
    Set<Long> looked = new HashSet<>(wanted);
    for (TokenRun run : prose.runs()) {
      for (int at = 0; !looked.isEmpty() && at < run.size(); at++) {
        if (looked.contains(run.stem(at)) && isOneWord(run.word(at))) {
          counts
              .computeIfAbsent(run.stem(at), any -> new TreeMap<>(Comparator.reverseOrder()))
              .merge(run.word(at), 1, Integer::sum);
        }
      }
    }
  }

  /** To the rules of Unicode a narrow no-break space is part of the word beside it. */
  private static boolean isOneWord(String word) {
    return word.codePoints().noneMatch(Character::isSpaceChar);
  }

  /** Of equally frequent ones the last in order, which is the one in small letters. */
  Optional<String> of(long stem) {
    Map<String, Integer> spellings = counts.getOrDefault(stem, Map.of());
    String best = null;
    int most = 0;
    for (Map.Entry<String, Integer> spelling : spellings.entrySet()) {
      if (spelling.getValue() > most) {
        best = spelling.getKey();
        most = spelling.getValue();
      }
    }
    return Optional.ofNullable(best);
  }

  /** The spellings of stems, as many as are wanted, of those that are spelt at all. */
  List<String> of(List<Long> stems, int most) {
    return stems.stream().flatMap(stem -> of(stem).stream()).limit(most).toList();
  }
}
