package org.chapterhouse.bench.quality.sample;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.chapterhouse.bench.quality.corpus.CorpusPart;
import org.chapterhouse.bench.quality.product.Product;
import org.chapterhouse.bench.quality.product.ProductTexts;
import org.chapterhouse.linking.Mention;
import org.chapterhouse.linking.OwnText;

/**
 * Draws samples of a part: the mentions with the least hashes, so a sample is the same as long as
 * the mentions are.
 *
 * @param part whose mentions they are
 * @param full its texts as their writers left them
 * @param product what finds the mentions
 * @param seed another one draws others
 * @param known keys of mentions that settings were chosen by: they come last, if at all
 */
record Drawing(CorpusPart part, ProductTexts full, Product product, int seed, Set<String> known) {
  private static final int SHOWN = 100;
  private static final int LEFT_OUT = 50;

  Drawing {
    known = Set.copyOf(known);
  }

  /** Of the mentions that the product shows. */
  MentionSample shown() {
    return draw(text -> product.tie(text).mentions(), SHOWN);
  }

  /** Of those that it leaves out. */
  MentionSample leftOut() {
    return draw(text -> LeftOut.of(text, product), LEFT_OUT);
  }

  private MentionSample draw(Function<OwnText, List<Mention>> mentions, int most) {
    return new MentionSample(
        part.chapters().parallelStream()
            .flatMap(
                chapter ->
                    mentions.apply(full.text(chapter.id())).stream()
                        .map(mention -> SampledMention.of(chapter, mention)))
            .sorted(
                Comparator.<SampledMention, Boolean>comparing(each -> known.contains(each.key()))
                    .thenComparing(each -> each.order(seed)))
            .limit(most)
            .toList());
  }
}
