package org.chapterhouse.bench.quality.related;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chapterhouse.bench.quality.corpus.CorpusChapter;
import org.chapterhouse.bench.quality.corpus.CorpusPart;
import org.chapterhouse.bench.quality.linking.Fold;
import org.chapterhouse.bench.quality.linking.Split;
import org.chapterhouse.bench.quality.product.ProductTexts;
import org.chapterhouse.markdown.ChapterId;

/**
 * Has every ranker look for the hidden "See also" edges. Chapters of the dev part of seed 1 may be
 * used to choose settings and are not asked for.
 */
public final class RelatedProtocol {
  private static final int DEV_SEED = 1;

  private RelatedProtocol() {}

  /**
   * Runs it.
   *
   * @param hiding texts of the part's chapters without the edges
   * @param texts the corpus's chapters so worded
   */
  public static RelatedResult run(
      CorpusPart part, Map<ChapterId, String> hiding, ProductTexts texts) {
    FullTexts fullTexts = FullTexts.of(part, hiding);
    List<CorpusChapter> queries = judged(part);
    Map<String, RankFigures> figures = new HashMap<>();
    figures.put(RelatedResult.PRODUCT, figures(new ProductRanker(texts), queries));
    figures.put(RelatedResult.MORE_LIKE_THIS, figures(new MoreLikeThisRanker(fullTexts), queries));
    figures.put(RelatedResult.TF_IDF, figures(new TfIdfRanker(fullTexts), queries));
    int edges = queries.stream().mapToInt(query -> query.seeAlso().size()).sum();
    return new RelatedResult(part.name(), queries.size(), edges, figures);
  }

  private static List<CorpusChapter> judged(CorpusPart part) {
    Split split = Split.of(part, DEV_SEED);
    return SeeAlsoEdges.queries(part).stream()
        .filter(query -> split.of(query.id()) != Fold.DEV)
        .toList();
  }

  private static RankFigures figures(Ranker ranker, List<CorpusChapter> queries) {
    List<RankFigures> figures = new ArrayList<>();
    for (CorpusChapter query : queries) {
      long started = System.nanoTime();
      List<ChapterId> ranked = ranker.rank(query.id());
      double millis = (System.nanoTime() - started) / 1e6;
      figures.add(RankFigures.of(ranked, query.seeAlso(), millis));
    }
    return RankFigures.mean(figures);
  }
}
