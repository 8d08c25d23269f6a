package org.chapterhouse.bench.quality.linking;

import java.util.List;
import org.chapterhouse.bench.quality.product.ProductTexts;
import org.chapterhouse.bench.quality.words.StemmedPart;

/** Has every method predict the hidden links of a part of a corpus. */
public final class LinkingProtocol {
  private static final int STEPS = 100;

  private LinkingProtocol() {}

  /**
   * Runs it.
   *
   * @param full the corpus's chapters as written
   * @param hidden the corpus's chapters without links
   */
  public static LinkingResult run(StemmedPart part, ProductTexts full, ProductTexts hidden) {
    LinkPredictor titles = new TitleDictionary(part);
    LinkingRun byProduct =
        LinkingRun.of(part, keeps -> new ProductLinking(part.part(), full, hidden, keeps));
    return new LinkingResult(
        part.part().name(),
        byProduct.test().stream()
            .flatMap(List::stream)
            .mapToLong(judged -> judged.hidden().size())
            .sum(),
        byProduct,
        LinkingRun.of(part, keeps -> titles),
        LinkingRun.of(part, keeps -> new LinkProbability(part, keeps)));
  }

  /** The one threshold with which link probability does best on the dev parts of all corpora. */
  public static double linkProbabilityThreshold(List<LinkingResult> results) {
    double best = 0;
    double bestF1 = -1;
    for (int step = 1; step < STEPS; step++) {
      double threshold = step / (double) STEPS;
      double f1 =
          results.stream()
              .mapToDouble(result -> result.linkProbability().devScore(threshold).f1())
              .average()
              .orElse(0);
      if (f1 > bestF1) {
        best = threshold;
        bestF1 = f1;
      }
    }
    return best;
  }
}
