package org.chapterhouse.bench.quality.related;

import java.util.List;
import org.chapterhouse.bench.quality.product.Product;
import org.chapterhouse.bench.quality.product.ProductTexts;
import org.chapterhouse.linking.RelatedChapter;
import org.chapterhouse.markdown.ChapterId;

/** The product's related chapters; its time is that of all of {@code f}. */
final class ProductRanker implements Ranker {
  private final ProductTexts texts;
  private final Product product;

  ProductRanker(ProductTexts texts) {
    this.texts = texts;
    this.product = texts.product();
  }

  @Override
  public List<ChapterId> rank(ChapterId query) {
    return product.tie(texts.text(query)).related().stream()
        .map(RelatedChapter::target)
        .filter(target -> target.language().equals(query.language()))
        .limit(DEPTH)
        .toList();
  }
}
