package org.chapterhouse.bench.quality.related;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chapterhouse.bench.quality.corpus.CorpusChapter;
import org.chapterhouse.bench.quality.corpus.CorpusPart;
import org.chapterhouse.bench.quality.linking.Fold;
import org.chapterhouse.bench.quality.linking.Split;

/**
 * Has every ranker look for the hidden "See also" edges. Chapters of the dev part of seed 1 may be
 * used to choose settings and are not asked for; of more than a thousand others, a thousand are, by
 * a hash of their ids.
 */
public final class RelatedProtocol {
  private static final int DEV_SEED = 1;
  private static final int MOST_QUERIES = 1000;

  private RelatedProtocol() {}

  /** Whether there is anything to ask. */
  public static boolean asks(CorpusPart part) {
    return !judged(part).isEmpty();
  }

  /** Runs it. */
  public static RelatedResult run(CorpusPart part, HiddenEdges edges) {
    FullTexts fullTexts = FullTexts.of(part);
    List<CorpusChapter> queries = judged(part);
    Map<String, RankFigures> figures = new HashMap<>();
    figures.put(RelatedResult.PRODUCT, figures(new ProductRanker(edges), queries));
    figures.put(RelatedResult.MORE_LIKE_THIS, figures(new MoreLikeThisRanker(fullTexts), queries));
    figures.put(RelatedResult.TF_IDF, figures(new TfIdfRanker(fullTexts), queries));
    int named = queries.stream().mapToInt(query -> query.seeAlso().size()).sum();
    return new RelatedResult(part.name(), queries.size(), named, figures);
  }

  private static List<CorpusChapter> judged(CorpusPart part) {
    Split split = Split.of(part, DEV_SEED);
    return part.chapters().stream()
        .filter(query -> !query.seeAlso().isEmpty())
        .filter(query -> split.of(query.id()) != Fold.DEV)
        .sorted(Comparator.comparing(query -> Split.hash(query.id().toString())))
        .limit(MOST_QUERIES)
        .toList();
  }

  private static RankFigures figures(Ranker ranker, List<CorpusChapter> queries) {
    List<RankFigures> figures = new ArrayList<>();
    for (CorpusChapter query : queries) {
      Ranked ranked = ranker.rank(query.id());
      figures.add(RankFigures.of(ranked.chapters(), query.seeAlso(), ranked.millis()));
    }
    return RankFigures.mean(figures);
  }
}
