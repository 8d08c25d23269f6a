package org.chapterhouse.bench.quality.related;

import java.util.Map;

/**
 * All rankers on one part of a corpus.
 *
 * @param part name of the part
 * @param queries how many chapters were asked for
 * @param edges how many chapters they name
 * @param figures by name of the ranker
 */
public record RelatedResult(String part, int queries, int edges, Map<String, RankFigures> figures) {
  public static final String PRODUCT = "Chapterhouse";
  public static final String MORE_LIKE_THIS = "MoreLikeThis";
  public static final String TF_IDF = "tf-idf cosine";

  public RelatedResult {
    figures = Map.copyOf(figures);
  }

  /** Figures of a ranker of that name. */
  public RankFigures of(String ranker) {
    RankFigures found = figures.get(ranker);
    if (found == null) {
      throw new IllegalArgumentException("no ranker is called " + ranker);
    }
    return found;
  }
}
