package org.chapterhouse.bench.rename;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chapterhouse.events.ChapterTies;

/**
 * How many chapters name one, by links or mentions.
 *
 * @param id the one
 * @param naming how many name it
 */
record Renown(String id, int naming) {
  private static final double SHARE = 0.99;

  /** The chapter that more name than 99 of 100 others; of equally named ones the first. */
  static Renown percentile99(Collection<ChapterTies> ties) {
    Map<String, Integer> naming = new TreeMap<>();
    ties.forEach(each -> naming.put(each.getChapterId(), 0));
    for (ChapterTies each : ties) {
      named(each).forEach(target -> naming.merge(target, 1, Integer::sum));
    }
    List<Renown> ranked =
        naming.entrySet().stream()
            .map(entry -> new Renown(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparingInt(Renown::naming).thenComparing(Renown::id))
            .toList();
    return ranked.get((int) Math.ceil(ranked.size() * SHARE) - 1);
  }

  private static Set<String> named(ChapterTies ties) {
    Set<String> targets = new HashSet<>();
    ties.getLinks().forEach(link -> targets.add(link.getTarget()));
    ties.getMentions().forEach(mention -> targets.add(mention.getTarget()));
    targets.remove(ties.getChapterId());
    return targets;
  }
}
