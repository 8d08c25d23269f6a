package org.chapterhouse.bench.quality.related;

import java.util.ArrayList;
import java.util.List;
import org.chapterhouse.bench.quality.product.Product;
import org.chapterhouse.linking.OwnText;
import org.chapterhouse.linking.RelatedChapter;
import org.chapterhouse.markdown.ChapterId;

/**
 * The product's related chapters. The edges of one query at a time are hidden; all other chapters
 * keep theirs. Its time is that of all of {@code f}.
 */
final class ProductRanker implements Ranker {
  private final HiddenEdges edges;
  private final Product product;

  ProductRanker(HiddenEdges edges) {
    this.edges = edges;
    this.product = edges.full().product();
  }

  @Override
  public Ranked rank(ChapterId query) {
    OwnText own = edges.hiding(query);
    List<OwnText> others = edges.othersHiding(query);
    List<OwnText> changed = new ArrayList<>(others);
    changed.add(own);
    changed.forEach(text -> product.concordance().file(text.card()));
    Ranked ranked =
        Ranked.timed(
            () ->
                product.tie(own).related().stream()
                    .map(RelatedChapter::target)
                    .filter(target -> target.language().equals(query.language()))
                    .limit(DEPTH)
                    .toList());
    changed.forEach(text -> product.concordance().file(edges.full().card(text.card().id())));
    return ranked;
  }
}
