package org.chapterhouse.bench.quality.sample;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chapterhouse.bench.quality.corpus.CorpusPart;
import org.chapterhouse.bench.quality.product.Product;
import org.chapterhouse.bench.quality.product.ProductTexts;
import org.chapterhouse.linking.ChapterTies;
import org.chapterhouse.linking.Mention;
import org.chapterhouse.linking.OwnText;
import org.chapterhouse.markdown.ChapterId;

/**
 * Draws samples of a part: the mentions with the least hashes, so a sample is the same as long as
 * the mentions are.
 */
final class Drawing {
  private static final int SHOWN = 100;
  private static final int LEFT_OUT = 50;

  private final CorpusPart part;
  private final int seed;
  private final Set<String> known;
  private final Map<ChapterId, List<Mention>> shown = new ConcurrentHashMap<>();
  private final Map<ChapterId, List<Mention>> leftOut = new ConcurrentHashMap<>();

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
    this.part = part;
    this.seed = seed;
    this.known = Set.copyOf(known);
    part.chapters().parallelStream()
        .forEach(
            chapter -> {
              OwnText text = full.text(chapter.id());
              ChapterTies ties = product.tie(text);
              shown.put(chapter.id(), ties.mentions());
              leftOut.put(chapter.id(), LeftOut.of(text, ties, product.concordance()));
            });
  }

  /** Of the mentions that the product shows. */
  MentionSample shown() {
    return draw(shown, SHOWN);
  }

  /** Of those that it leaves out. */
  MentionSample leftOut() {
    return draw(leftOut, LEFT_OUT);
  }

  private MentionSample draw(Map<ChapterId, List<Mention>> mentions, int most) {
    return new MentionSample(
        part.chapters().stream()
            .flatMap(
                chapter ->
                    mentions.get(chapter.id()).stream()
                        .map(mention -> SampledMention.of(chapter, mention)))
            .sorted(
                Comparator.<SampledMention, Boolean>comparing(each -> known.contains(each.key()))
                    .thenComparing(each -> each.order(seed)))
            .limit(most)
            .toList());
  }
}
