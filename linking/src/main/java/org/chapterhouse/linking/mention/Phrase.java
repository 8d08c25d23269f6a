package org.chapterhouse.linking.mention;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.chapterhouse.linking.words.Stems;
import org.chapterhouse.linking.words.TokenRun;

/**
 * A phrase as the dictionary knows it: a language and the symbols of its words in order. Equal by
 * value.
 */
public final class Phrase {
  /** Most words of a phrase. */
  static final int LONGEST = 20;

  private final String language;
  private final long[] symbols;
  private final int hash;

  private Phrase(String language, long[] symbols) {
    this.language = language;
    this.symbols = symbols;
    this.hash = 31 * language.hashCode() + Arrays.hashCode(symbols);
  }

  /**
   * Of some words of a run.
   *
   * @param from its first word
   * @param to just past its last word
   */
  static Phrase of(String language, TokenRun run, int from, int to) {
    long[] symbols = new long[to - from];
    for (int i = from; i < to; i++) {
      symbols[i - from] = Symbol.of(run, i, i == from);
    }
    return new Phrase(language, symbols);
  }

  /** Language of the chapters it may name and stand in. */
  public String language() {
    return language;
  }

  int length() {
    return symbols.length;
  }

  long symbol(int i) {
    return symbols[i];
  }

  /**
   * What {@link org.chapterhouse.linking.words.CardWords#all} has of a chapter with the phrase:
   * stems and pairs of stems, ascending, each once; at least one stem.
   */
  int[] onCards() {
    long[] stems =
        Arrays.stream(symbols)
            .filter(symbol -> !Symbol.isLight(symbol))
            .map(Symbol::stem)
            .toArray();
    IntStream pairs =
        IntStream.range(1, stems.length).map(i -> Stems.pairHash(stems[i - 1], stems[i]));
    return IntStream.concat(Arrays.stream(stems).mapToInt(Stems::shortHash), pairs)
        .sorted()
        .distinct()
        .toArray();
  }

  /** Whether one of its stems that say something is among these. */
  boolean sharesStem(long[] sorted) {
    for (long symbol : symbols) {
      if (!Symbol.isLight(symbol) && Arrays.binarySearch(sorted, Symbol.stem(symbol)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** How many fifths of these stems it has. */
  int covers(long[] stems) {
    long covered = Arrays.stream(stems).filter(this::has).count();
    return Levels.fifths((int) covered, stems.length);
  }

  /** Those of these stems that it has not, as {@link #onCards} has them; ascending, each once. */
  List<Integer> leaves(long[] stems) {
    return Arrays.stream(stems)
        .filter(stem -> !has(stem))
        .mapToInt(Stems::shortHash)
        .sorted()
        .distinct()
        .boxed()
        .toList();
  }

  private boolean has(long stem) {
    return Arrays.stream(symbols)
        .anyMatch(symbol -> !Symbol.isLight(symbol) && Symbol.stem(symbol) == stem);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Phrase phrase
        && hash == phrase.hash
        && language.equals(phrase.language)
        && Arrays.equals(symbols, phrase.symbols);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(language);
    for (long symbol : symbols) {
      text.append(' ').append(Long.toHexString(symbol));
    }
    return text.toString();
  }
}
