package org.chapterhouse.bench.quality.reasons;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chapterhouse.bench.quality.corpus.Corpus;
import org.chapterhouse.bench.quality.product.Product;
import org.chapterhouse.bench.quality.product.ProductTexts;
import org.chapterhouse.linking.ChapterTies;

/** Checks every reason that the product gives in a corpus as its writers left it. */
public final class StatementCheck {
  private static final int EXAMPLES = 10;

  private StatementCheck() {}

  /**
   * Checks them all.
   *
   * @param full the corpus's chapters as written
   */
  public static StatementResult run(Corpus corpus, ProductTexts full) {
    Product product = full.product();
    Library library = new Library(corpus, full);
    Facts facts = new Facts(library);
    Quotations quotations = new Quotations(library, facts);
    List<Claim> claims =
        corpus.chapters().parallelStream()
            .flatMap(chapter -> claims(product.tie(full.text(chapter.id()))).stream())
            .toList();
    Map<String, Integer> byKind = new HashMap<>();
    claims.forEach(claim -> byKind.merge(claim.reason().kind(), 1, Integer::sum));
    List<Claim> wrong =
        claims.parallelStream()
            .filter(claim -> !(facts.hold(claim).orElse(false) && quotations.areTrue(claim)))
            .toList();
    return StatementResult.of(
        corpus.name(),
        byKind,
        wrong.size(),
        wrong.stream().limit(EXAMPLES).map(Claim::toString).toList());
  }

  private static List<Claim> claims(ChapterTies ties) {
    return ties.related().stream()
        .flatMap(
            related ->
                related.reasons().stream()
                    .map(reason -> new Claim(ties.id(), related.target(), reason)))
        .toList();
  }
}
