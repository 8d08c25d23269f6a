package org.chapterhouse.linking.mention;

import java.util.ArrayList;
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
  /** Confidences that differ by no more are about the same. */
  private static final double ABOUT = 0.1;

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
    Map<ChapterId, List<Mention>> byTarget = new TreeMap<>();
    for (MentionCandidate candidate : MentionCandidates.of(own, linked, concordance, density)) {
      double confidence = candidate.confidence();
      if (confidence >= density.leastConfidence() && !rejected.contains(candidate.target())) {
        byTarget
            .computeIfAbsent(candidate.target(), target -> new ArrayList<>(1))
            .add(mention(candidate, confidence));
      }
    }
    return byTarget.values().stream()
        .map(Mentions::best)
        .sorted(Comparator.comparingInt(Mention::start))
        .toList();
  }

  /** The first in the text, as editors link it, of those that are about as sure as the surest. */
  private static Mention best(List<Mention> mentions) {
    double surest = mentions.stream().mapToDouble(Mention::confidence).max().orElseThrow();
    return mentions.stream()
        .filter(mention -> mention.confidence() >= surest - ABOUT)
        .min(Comparator.comparingInt(Mention::start))
        .orElseThrow();
  }

  private static Mention mention(MentionCandidate candidate, double confidence) {
    return new Mention(
        candidate.target(), candidate.text(), candidate.start(), candidate.end(), confidence);
  }
}
