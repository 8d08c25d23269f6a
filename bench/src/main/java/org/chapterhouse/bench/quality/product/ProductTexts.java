package org.chapterhouse.bench.quality.product;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chapterhouse.bench.quality.corpus.Corpus;
import org.chapterhouse.bench.quality.corpus.CorpusChapter;
import org.chapterhouse.linking.Card;
import org.chapterhouse.markdown.ChapterId;

/** All chapters of a corpus in one wording, by their ids. */
public final class ProductTexts {
  private final Map<ChapterId, ProductText> texts;

  private ProductTexts(Map<ChapterId, ProductText> texts) {
    this.texts = texts;
  }

  /** Reads every chapter as worded. */
  public static ProductTexts of(Corpus corpus, Function<CorpusChapter, String> worded) {
    return new ProductTexts(
        corpus.chapters().parallelStream()
            .collect(
                Collectors.toConcurrentMap(
                    CorpusChapter::id,
                    chapter -> ProductText.of(corpus, chapter.path(), worded.apply(chapter)))));
  }

  public ProductText text(ChapterId id) {
    ProductText text = texts.get(id);
    if (text == null) {
      throw new IllegalArgumentException(id + " is no chapter of this corpus");
    }
    return text;
  }

  public Card card(ChapterId id) {
    return text(id).card();
  }

  /** A product whose catalogue holds all of them. */
  public Product product() {
    return new Product(texts.keySet().stream().sorted().map(this::card));
  }
}
