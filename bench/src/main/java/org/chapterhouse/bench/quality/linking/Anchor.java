package org.chapterhouse.bench.quality.linking;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chapterhouse.markdown.ChapterId;

/** A phrase that links a method may see have as their text. */
final class Anchor {
  private final Map<ChapterId, Integer> targets = new TreeMap<>();
  private final TreeSet<ChapterId> linking = new TreeSet<>();
  private int links;
  private int containing;

  void linked(ChapterId source, ChapterId target) {
    targets.merge(target, 1, Integer::sum);
    linking.add(source);
    links++;
  }

  /** Told once for each chapter it may see whose text holds the phrase, linked or not. */
  void contained() {
    containing++;
  }

  boolean leadsTo(ChapterId target) {
    return targets.containsKey(target);
  }

  /** The most common target other than the chapter itself, with the probability of that link. */
  Optional<Prediction> best(ChapterId own) {
    return targets.entrySet().stream()
        .filter(target -> !target.getKey().equals(own))
        .max(
            Map.Entry.<ChapterId, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(
            target ->
                new Prediction(
                    target.getKey(), linkProbability() * target.getValue() / (double) links));
  }

  /** In how many of the chapters with this phrase it is a link. */
  private double linkProbability() {
    return linking.size() / (double) Math.max(linking.size(), containing);
  }
}
