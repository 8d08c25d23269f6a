package org.chapterhouse.bench.quality.linking;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.chapterhouse.bench.quality.corpus.CorpusChapter;
import org.chapterhouse.bench.quality.corpus.CorpusPart;
import org.chapterhouse.bench.quality.product.Product;
import org.chapterhouse.bench.quality.product.ProductTexts;
import org.chapterhouse.bench.quality.words.StemmedChapter;
import org.chapterhouse.linking.ChapterTies;
import org.chapterhouse.markdown.ChapterId;

/** The product's mentions with its default setting. */
public final class ProductLinking implements LinkPredictor {
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
    ChapterTies ties = product.tie(hidden.text(own));
    Set<ChapterId> linked = chapter.chapter().linkedInText();
    List<Prediction> predictions =
        ties.mentions().stream()
            .map(mention -> new Prediction(mention.target(), mention.confidence()))
            .toList();
    long reachable = predictions.stream().filter(each -> linked.contains(each.target())).count();
    return new Judged(own, linked, predictions, (int) reachable);
  }
}
