package org.chapterhouse.linking.mention;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chapterhouse.linking.Concordance;
import org.chapterhouse.linking.Mention;
import org.chapterhouse.linking.OwnText;
import org.chapterhouse.markdown.ChapterId;

/** Finds phrases that name other chapters. */
public final class Mentions {
  private static final Comparator<Mention> BEST_FIRST =
      Comparator.comparingDouble(Mention::confidence).reversed().thenComparingInt(Mention::start);

  private Mentions() {}

  /**
   * The mentions in a chapter, in document order, at most one per target, and none that its editor
   * rejected. A chapter that is linked already is not mentioned, nor is the chapter itself.
   *
   * @param linked chapters it links to already
   * @param density how sure they must be
   */
  public static List<Mention> in(
      OwnText own, Set<ChapterId> linked, Concordance concordance, Density density) {
    Set<ChapterId> rejected =
        own.notLinked().stream()
            .flatMap(entry -> entry.candidates().stream())
            .collect(Collectors.toSet());
    Map<ChapterId, Mention> best = new TreeMap<>();
    for (MentionCandidate candidate : MentionCandidates.of(own, linked, concordance, density)) {
      double confidence = candidate.confidence();
      if (confidence >= density.leastConfidence() && !rejected.contains(candidate.target())) {
        best.merge(
            candidate.target(),
            mention(candidate, confidence),
            (one, other) -> BEST_FIRST.compare(one, other) <= 0 ? one : other);
      }
    }
    return best.values().stream().sorted(Comparator.comparingInt(Mention::start)).toList();
  }

  private static Mention mention(MentionCandidate candidate, double confidence) {
    return new Mention(
        candidate.target(), candidate.text(), candidate.start(), candidate.end(), confidence);
  }
}
