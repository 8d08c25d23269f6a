package org.chapterhouse.linking.words;

import java.util.Arrays;
import java.util.function.BiConsumer;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.ChapterLink;
import org.chapterhouse.markdown.Heading;

/**
 * What a chapter's words put onto its card. Equal by value; the arrays are handed over as they are
 * and never changed by anybody.
 *
 * @param stems the strongest, at most {@link #STRONGEST}, as {@link Stems#hash} has them, ascending
 * @param weights how strong each of them is, 1 to {@link #HEAVIEST}, on a scale so coarse that one
 *     word more seldom moves it
 * @param all {@link Stems#shortHash} of every stem that is no stop word, number or single letter,
 *     of prose, headings, title, aliases and texts of links, and {@link Stems#pairHash} of every
 *     two of them that follow each other; ascending, each once
 */
@SuppressWarnings("ArrayRecordComponent") // compact on every card; equality is by value below
public record CardWords(long[] stems, byte[] weights, int[] all) {
  /** Most stems a card carries. */
  public static final int STRONGEST = 64;

  /** The largest weight. */
  public static final int HEAVIEST = 15;

  /** Of a chapter without words, and of a redirect. */
  public static final CardWords NONE = new CardWords(new long[0], new byte[0], new int[0]);

  private static final int TITLE = 8;
  private static final int HEADING = 3;

  /** Lowest count of each weight: half as much again each time. */
  private static final int[] STEPS = {1, 2, 3, 4, 6, 9, 13, 19, 28, 42, 63, 94, 141, 211, 316};

  public CardWords {
    if (stems.length != weights.length) {
      throw new IllegalArgumentException(stems.length + " stems, " + weights.length + " weights");
    }
    for (int i = 0; i < stems.length; i++) {
      if (weights[i] < 1 || weights[i] > HEAVIEST || (i > 0 && stems[i] <= stems[i - 1])) {
        throw new IllegalArgumentException(
            "stem " + i + " is out of order or weighs " + weights[i] + ", not 1 to " + HEAVIEST);
      }
    }
  }

  /**
   * Of a chapter.
   *
   * @param prose its prose
   * @param analysis of its language
   */
  public static CardWords of(Chapter chapter, Prose prose, Analysis analysis) {
    StemCounts counts = new StemCounts();
    StemPairs pairs = new StemPairs();
    BiConsumer<TokenRun, Integer> words =
        (run, times) -> {
          counts.addAll(run, times);
          pairs.addAll(run);
        };
    words.accept(analysis.tokens(chapter.title()), TITLE);
    for (String alias : chapter.frontMatter().aliases()) {
      words.accept(analysis.tokens(alias), TITLE);
    }
    for (Heading heading : chapter.headings()) {
      words.accept(analysis.tokens(heading.text()), HEADING);
    }
    prose.runs().forEach(run -> words.accept(run, 1));
    for (ChapterLink link : chapter.links()) {
      words.accept(analysis.tokens(link.text()), 1);
    }
    return of(counts, pairs.found());
  }

  private static CardWords of(StemCounts counts, int[] pairs) {
    int size = counts.size();
    long[] ranked = new long[size];
    int[] all = Arrays.copyOf(pairs, pairs.length + size);
    for (int i = 0; i < size; i++) {
      // The heavier first; of the same weight the one that stands nearer the top.
      ranked[i] = ((long) (HEAVIEST - weight(counts.count(i))) << Integer.SIZE) | i;
      all[pairs.length + i] = Stems.shortHash(counts.stem(i));
    }
    Arrays.sort(ranked);
    int kept = Math.min(size, STRONGEST);
    long[] stems = new long[kept];
    for (int i = 0; i < kept; i++) {
      stems[i] = counts.stem((int) ranked[i]);
    }
    Arrays.sort(stems);
    byte[] weights = new byte[kept];
    for (int i = 0; i < kept; i++) {
      weights[i] = weight(counts.countOf(stems[i]));
    }
    Arrays.sort(all);
    return new CardWords(stems, weights, withoutRepeats(all));
  }

  private static byte weight(int count) {
    int found = Arrays.binarySearch(STEPS, count);
    return (byte) (found >= 0 ? found + 1 : -found - 1);
  }

  private static int[] withoutRepeats(int[] sorted) {
    int kept = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CardWords words
        && Arrays.equals(stems, words.stems)
        && Arrays.equals(weights, words.weights)
        && Arrays.equals(all, words.all);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(stems) + Arrays.hashCode(weights);
  }

  @Override
  public String toString() {
    return "CardWords[" + stems.length + " strongest of " + all.length + " stems]";
  }
}
