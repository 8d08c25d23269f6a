package org.chapterhouse.bench.quality.linking;

import java.util.List;
import java.util.Set;
import org.chapterhouse.markdown.ChapterId;

/**
 * What a method made of one chapter whose links were hidden.
 *
 * @param source the chapter
 * @param hidden chapters its text linked to
 * @param predictions each target once
 * @param reachable how many of the hidden chapters some phrase of the text could have named
 */
public record Judged(
    ChapterId source, Set<ChapterId> hidden, List<Prediction> predictions, int reachable) {
  public Judged {
    hidden = Set.copyOf(hidden);
    predictions = List.copyOf(predictions);
  }

  /** Predictions with at least that score. */
  long predicted(double threshold) {
    return predictions.stream().filter(each -> each.score() >= threshold).count();
  }

  /** Those of them that the writer set. */
  long right(double threshold) {
    return predictions.stream()
        .filter(each -> each.score() >= threshold && hidden.contains(each.target()))
        .count();
  }
}
