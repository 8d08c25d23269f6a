package org.chapterhouse.bench.quality.linking;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.chapterhouse.bench.quality.corpus.CorpusChapter;
import org.chapterhouse.bench.quality.corpus.CorpusPart;
import org.chapterhouse.bench.quality.product.Product;
import org.chapterhouse.bench.quality.product.ProductTexts;
import org.chapterhouse.bench.quality.words.StemmedChapter;
import org.chapterhouse.linking.OwnText;
import org.chapterhouse.linking.mention.Density;
import org.chapterhouse.linking.mention.MentionCandidate;
import org.chapterhouse.linking.mention.MentionCandidates;
import org.chapterhouse.markdown.ChapterId;

/** The product's mentions with its default setting. */
public final class ProductLinking implements LinkPredictor {
  /** Least confidence of a mention in the default setting. */
  public static final double THRESHOLD = Density.STANDARD.leastConfidence();

  /** Candidates that make no mention show what other settings would find. */
  private static final double JUST_BELOW = Math.nextDown(THRESHOLD);

  private final ProductTexts hidden;
  private final Product product;

  /**
   * Of one corpus.
   *
   * @param full its chapters as written
   * @param hidden its chapters without links
   */
  ProductLinking(
      CorpusPart part, ProductTexts full, ProductTexts hidden, Predicate<ChapterId> keepsLinks) {
    this.hidden = hidden;
    this.product = product(part, full, hidden, keepsLinks);
  }

  /** The product with a catalogue in which chapters of the part that keep no links have none. */
  public static Product product(
      CorpusPart part, ProductTexts full, ProductTexts hidden, Predicate<ChapterId> keepsLinks) {
    return new Product(
        part.corpus().chapters().stream()
            .map(CorpusChapter::id)
            .map(
                id ->
                    id.language().equals(part.language()) && !keepsLinks.test(id)
                        ? hidden.card(id)
                        : full.card(id)));
  }

  @Override
  public Judged judge(StemmedChapter chapter) {
    ChapterId own = chapter.chapter().id();
    OwnText text = hidden.text(own);
    Set<ChapterId> linked = chapter.chapter().linkedInText();
    Map<ChapterId, Double> confidences = new HashMap<>();
    for (MentionCandidate candidate :
        MentionCandidates.of(text, Set.of(), product.concordance(), Density.ALL)) {
      double below = Math.min(candidate.confidence(), JUST_BELOW);
      confidences.merge(candidate.target(), below, Math::max);
    }
    long reachable = linked.stream().filter(confidences::containsKey).count();
    product
        .tie(text)
        .mentions()
        .forEach(mention -> confidences.put(mention.target(), mention.confidence()));
    return new Judged(
        own,
        linked,
        confidences.entrySet().stream()
            .map(each -> new Prediction(each.getKey(), each.getValue()))
            .toList(),
        (int) reachable);
  }
}
