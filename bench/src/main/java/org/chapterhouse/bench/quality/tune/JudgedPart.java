package org.chapterhouse.bench.quality.tune;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chapterhouse.bench.quality.product.Product;
import org.chapterhouse.bench.quality.product.ProductTexts;
import org.chapterhouse.bench.quality.sample.JudgedMention;
import org.chapterhouse.linking.OwnText;
import org.chapterhouse.linking.mention.Density;
import org.chapterhouse.linking.mention.MentionCandidate;
import org.chapterhouse.linking.mention.MentionCandidates;
import org.chapterhouse.markdown.ChapterId;

/** Verdicts of judges on mentions that no writer linked, as something to learn from. */
final class JudgedPart {
  /**
   * What a hundred judged mentions count, where all links that the writers of a corpus set count
   * one: editors see mentions that nobody linked, so these tell more of what they want.
   */
  private static final double HUNDRED = 4;

  private final ProductTexts full;
  private final Product product;

  JudgedPart(ProductTexts full) {
    this.full = full;
    this.product = full.product();
  }

  /** A sample for each verdict whose mention is still found. */
  List<Sample> samples(List<JudgedMention> verdicts) {
    Map<ChapterId, List<JudgedMention>> bySource =
        verdicts.stream()
            .collect(
                Collectors.groupingBy(JudgedMention::source, TreeMap::new, Collectors.toList()));
    List<Sample> samples = new ArrayList<>();
    bySource.forEach((source, said) -> add(full.text(source), said, samples));
    return samples;
  }

  private void add(OwnText text, List<JudgedMention> verdicts, List<Sample> samples) {
    Set<ChapterId> linked = new HashSet<>();
    product.tie(text).links().forEach(link -> linked.add(link.target()));
    for (MentionCandidate each :
        MentionCandidates.of(text, linked, product.concordance(), Density.ALL)) {
      for (JudgedMention verdict : verdicts) {
        if (verdict.target().equals(each.target()) && verdict.start() == each.start()) {
          double weight = HUNDRED / 100 / verdict.judges();
          samples.add(new Sample(each.features(), verdict.useful(), weight));
        }
      }
    }
  }
}
