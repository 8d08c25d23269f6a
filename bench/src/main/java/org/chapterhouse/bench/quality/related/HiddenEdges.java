package org.chapterhouse.bench.quality.related;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chapterhouse.bench.quality.corpus.Corpus;
import org.chapterhouse.bench.quality.corpus.CorpusChapter;
import org.chapterhouse.bench.quality.product.ProductTexts;
import org.chapterhouse.linking.OwnText;
import org.chapterhouse.markdown.ChapterId;

/** Texts of a corpus that do not tell one chapter's "See also" edges, in either direction. */
public final class HiddenEdges {
  private final Corpus corpus;
  private final ProductTexts full;
  private final Map<ChapterId, CorpusChapter> chapters;

  /**
   * Of a corpus.
   *
   * @param full its chapters as written
   */
  public HiddenEdges(Corpus corpus, ProductTexts full) {
    this.corpus = corpus;
    this.full = full;
    this.chapters =
        corpus.chapters().stream()
            .collect(Collectors.toMap(CorpusChapter::id, Function.identity()));
  }

  ProductTexts full() {
    return full;
  }

  /** The chapter itself: no "See also" parts, no links to the chapters named there. */
  OwnText hiding(ChapterId query) {
    CorpusChapter chapter = chapter(query).orElseThrow();
    String text = corpus.rewriting().withoutLinksTo(chapter, chapter.seeAlso());
    return ProductTexts.read(corpus, chapter, text);
  }

  /** The chapters named there, so far as they link back, without these links. */
  List<OwnText> othersHiding(ChapterId query) {
    return chapter(query).orElseThrow().seeAlso().stream()
        .flatMap(target -> chapter(target).stream())
        .filter(target -> target.linked().contains(query))
        .map(target -> ProductTexts.read(corpus, target, corpus.rewriting().without(target, query)))
        .toList();
  }

  private Optional<CorpusChapter> chapter(ChapterId id) {
    return Optional.ofNullable(chapters.get(id));
  }
}
