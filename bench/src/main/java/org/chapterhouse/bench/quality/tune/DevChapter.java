package org.chapterhouse.bench.quality.tune;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chapterhouse.bench.quality.linking.Judged;
import org.chapterhouse.bench.quality.linking.Prediction;
import org.chapterhouse.markdown.ChapterId;

/**
 * A chapter of a dev part with its candidates.
 *
 * @param hidden chapters its text linked to
 */
record DevChapter(ChapterId id, Set<ChapterId> hidden, List<Candidate> candidates) {
  DevChapter {
    hidden = Set.copyOf(hidden);
    candidates = List.copyOf(candidates);
  }

  /** What weights would make of it. */
  Judged judged(double[] weights) {
    Map<ChapterId, Double> best = new HashMap<>();
    for (Candidate candidate : candidates) {
      double chance = LogisticRegression.chance(weights, candidate.features());
      best.merge(candidate.target(), chance, Math::max);
    }
    return new Judged(
        id,
        hidden,
        best.entrySet().stream()
            .map(each -> new Prediction(each.getKey(), each.getValue()))
            .toList(),
        0);
  }
}
