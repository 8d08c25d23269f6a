package org.chapterhouse.bench.quality.sample;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chapterhouse.bench.quality.product.Product;
import org.chapterhouse.linking.Mention;
import org.chapterhouse.linking.OwnText;
import org.chapterhouse.linking.TieLink;
import org.chapterhouse.linking.mention.Density;
import org.chapterhouse.linking.mention.Mentions;
import org.chapterhouse.markdown.ChapterId;

/** Mentions that the product finds but is not sure enough of to show. */
final class LeftOut {
  /** Down to here: what is less sure, a judge would hardly take for a mention that is shown. */
  private static final Density LEAST = new Density(0.25);

  private LeftOut() {}

  /** The surest of each chapter that the text neither links to nor is shown to mention. */
  static List<Mention> of(OwnText text, Product product) {
    Set<ChapterId> linked =
        product.tie(text).links().stream().map(TieLink::target).collect(Collectors.toSet());
    return Mentions.in(text, linked, product.concordance(), LEAST).stream()
        .filter(mention -> mention.confidence() < Density.STANDARD.leastConfidence())
        .toList();
  }
}
