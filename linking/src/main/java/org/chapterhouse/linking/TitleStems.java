package org.chapterhouse.linking;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chapterhouse.linking.words.Analysis;
import org.chapterhouse.linking.words.TokenRun;

/**
 * The stems of a title that say something.
 *
 * @param title the title
 * @param stems ascending, each once; not to be changed
 * @param words how the title spells each
 */
@SuppressWarnings("ArrayRecordComponent") // kept for every chapter; never compared
public record TitleStems(String title, long[] stems, List<String> words) {
  public TitleStems {
    words = List.copyOf(words);
  }

  static TitleStems of(String title, Analysis analysis) {
    TokenRun tokens = analysis.tokens(title);
    Map<Long, String> words = new TreeMap<>();
    for (int at = 0; at < tokens.size(); at++) {
      if (!tokens.light(at)) {
        words.putIfAbsent(tokens.stem(at), tokens.word(at));
      }
    }
    long[] stems = words.keySet().stream().mapToLong(Long::longValue).toArray();
    return new TitleStems(title, stems, List.copyOf(words.values()));
  }

  public boolean has(long stem) {
    return Arrays.binarySearch(stems, stem) >= 0;
  }

  /** How the title spells a stem; empty when it does not have it. */
  public Optional<String> word(long stem) {
    int found = Arrays.binarySearch(stems, stem);
    return found < 0 ? Optional.empty() : Optional.of(words.get(found));
  }
}
