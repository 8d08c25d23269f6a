package org.chapterhouse.linking.mention;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.chapterhouse.linking.words.Prose;
import org.chapterhouse.linking.words.TokenRun;

/** A chapter's prose in four bytes a word: enough to tell where a phrase may stand. */
final class StemText {
  static final StemText NONE = new StemText(Prose.NONE);

  private static final int BORDER = 0;

  /** The words of all runs, with a border after each run. */
  private final int[] words;

  StemText(Prose prose) {
    words = new int[prose.size() + prose.runs().size()];
    int at = 0;
    for (TokenRun run : prose.runs()) {
      for (int i = 0; i < run.size(); i++) {
        words[at++] = word(Symbol.of(run, i, true));
      }
      words[at++] = BORDER;
    }
  }

  private static int word(long symbol) {
    int upper = (int) (symbol >>> Integer.SIZE);
    return upper == BORDER ? 1 : upper;
  }

  /** The words of a phrase as they stand in such a text; what parts them is forgotten. */
  static int[] words(Phrase phrase) {
    int[] words = new int[phrase.length()];
    for (int i = 0; i < words.length; i++) {
      words[i] = word(phrase.symbol(i));
    }
    return words;
  }

  IntStream distinct() {
    int[] sorted = words.clone();
    Arrays.sort(sorted);
    return Arrays.stream(sorted).filter(word -> word != BORDER).distinct();
  }

  boolean holds(int[] phrase) {
    for (int from = 0; from + phrase.length <= words.length; from++) {
      int matching = 0;
      while (matching < phrase.length && words[from + matching] == phrase[matching]) {
        matching++;
      }
      if (matching == phrase.length) {
        return true;
      }
    }
    return false;
  }
}
