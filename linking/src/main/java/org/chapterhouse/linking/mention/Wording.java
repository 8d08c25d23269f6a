package org.chapterhouse.linking.mention;

import java.util.Locale;
import org.chapterhouse.linking.words.Stems;
import org.chapterhouse.linking.words.TokenRun;

/**
 * The words of a phrase as written.
 *
 * @param exact stands for all of their letters
 * @param folded the same, capitals or not
 */
record Wording(long exact, long folded) {
  /** Of a phrase that nobody wrote down as a name. */
  static final Wording NONE = new Wording(0, 0);

  static Wording of(TokenRun run, int from, int to) {
    String exact = to - from == 1 ? run.word(from) : words(run, from, to);
    return new Wording(Stems.hash(exact), Stems.hash(exact.toLowerCase(Locale.ROOT)));
  }

  private static String words(TokenRun run, int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < to; i++) {
      words.append(run.word(i)).append(' ');
    }
    return words.toString();
  }

  boolean isExactly(Wording other) {
    return exact == other.exact;
  }

  boolean isButForCase(Wording other) {
    return folded == other.folded;
  }
}
