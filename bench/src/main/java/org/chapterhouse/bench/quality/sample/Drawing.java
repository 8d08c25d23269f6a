package org.chapterhouse.bench.quality.sample;

import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.chapterhouse.bench.quality.corpus.CorpusChapter;
import org.chapterhouse.bench.quality.corpus.CorpusPart;
import org.chapterhouse.bench.quality.product.Product;
import org.chapterhouse.bench.quality.product.ProductTexts;
import org.chapterhouse.linking.ChapterTies;
import org.chapterhouse.linking.Mention;
import org.chapterhouse.linking.OwnText;

/**
 * Draws samples of a part: the mentions with the least hashes, so a sample is the same as long as
 * the mentions are.
 */
final class Drawing {
  private static final int SHOWN = 100;
  private static final int LEFT_OUT = 50;

  private final int seed;
  private final Set<String> known;
  private final Queue<SampledMention> shown = new ConcurrentLinkedQueue<>();
  private final Queue<SampledMention> leftOut = new ConcurrentLinkedQueue<>();

  /**
   * Finds what can be drawn.
   *
   * @param part whose mentions they are
   * @param full its texts as their writers left them
   * @param product what finds the mentions
   * @param seed another one draws others
   * @param known keys of mentions that settings were chosen by: they come last, if at all
   */
  Drawing(CorpusPart part, ProductTexts full, Product product, int seed, Set<String> known) {
    this.seed = seed;
    this.known = Set.copyOf(known);
    part.chapters().parallelStream().forEach(chapter -> find(chapter, full, product));
  }

  private void find(CorpusChapter chapter, ProductTexts full, Product product) {
    OwnText text = full.text(chapter.id());
    ChapterTies ties = product.tie(text);
    add(ties.mentions(), chapter, shown);
    add(LeftOut.of(text, ties, product.concordance()), chapter, leftOut);
  }

  private static void add(
      List<Mention> mentions, CorpusChapter chapter, Queue<SampledMention> found) {
    mentions.forEach(mention -> found.add(SampledMention.of(chapter, mention)));
  }

  /** Of the mentions that the product shows. */
  MentionSample shown() {
    return draw(shown, SHOWN);
  }

  /** Of those that it leaves out. */
  MentionSample leftOut() {
    return draw(leftOut, LEFT_OUT);
  }

  private MentionSample draw(Queue<SampledMention> found, int most) {
    return new MentionSample(
        found.stream()
            .sorted(
                Comparator.<SampledMention, Boolean>comparing(each -> known.contains(each.key()))
                    .thenComparing(each -> each.order(seed)))
            .limit(most)
            .toList());
  }
}
