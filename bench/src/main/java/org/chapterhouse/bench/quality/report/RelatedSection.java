package org.chapterhouse.bench.quality.report;

import java.util.List;
import java.util.Locale;
import org.chapterhouse.bench.quality.related.RankFigures;
import org.chapterhouse.bench.quality.related.RelatedResult;

/** What the report says about related chapters. */
final class RelatedSection {
  private static final List<String> RANKERS =
      List.of(RelatedResult.PRODUCT, RelatedResult.MORE_LIKE_THIS, RelatedResult.TF_IDF);

  private final List<RelatedResult> results;

  RelatedSection(List<RelatedResult> results) {
    this.results = results;
  }

  String text() {
    return """
        ## Related chapters

        Each chapter with a "See also" section is a query. The section goes, every direct link between the chapter and
        those named there goes, in either direction, and all chapters of the language are ranked to find them again; other
        chapters keep their sections. The dev part of seed 1 may be used to choose settings and is not asked for; where more than 1,000 queries are left, 1,000 are drawn by a hash. MRR counts
        the first ten. MoreLikeThis is Lucene's, with its default
        settings, on titles and full texts without "See also" sections; tf-idf is the cosine of the same. The time of Chapterhouse is that of all
        of `f`, mentions and reasons too.

        %s
        ![nDCG@10](ndcg.svg)
        """
        .formatted(table());
  }

  private Table table() {
    Table table =
        new Table(
            "corpus",
            "queries",
            "edges",
            "method",
            "R@5",
            "R@10",
            "MRR@10",
            "nDCG@10",
            "ms per query");
    for (RelatedResult result : results) {
      for (String ranker : RANKERS) {
        RankFigures figures = result.of(ranker);
        table.row(
            result.part(),
            result.queries(),
            result.edges(),
            ranker,
            figures.recallAt5(),
            figures.recallAt10(),
            figures.reciprocalRank(),
            figures.ndcgAt10(),
            String.format(Locale.ROOT, "%.1f", figures.millis()));
      }
    }
    return table;
  }

  String bars() {
    Bars bars = new Bars("Related chapters: nDCG@10");
    for (RelatedResult result : results) {
      bars.group(
          result.part(),
          RANKERS.stream()
              .map(ranker -> new Bars.Bar(ranker, result.of(ranker).ndcgAt10()))
              .toList());
    }
    return bars.svg();
  }
}
