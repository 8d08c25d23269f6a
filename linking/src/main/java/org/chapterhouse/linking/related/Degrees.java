package org.chapterhouse.linking.related;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.chapterhouse.linking.LinkEdge;
import org.chapterhouse.linking.LinkGraph;
import org.chapterhouse.linking.Shift;
import org.chapterhouse.linking.StemPostings;
import org.chapterhouse.markdown.ChapterId;

/** How many links the chapters that a shift gave or took links had before, and have now. */
final class Degrees {
  private final LinkGraph graph;
  private final Map<ChapterId, Integer> more = new HashMap<>();
  private final Map<ChapterId, Integer> moreSources = new HashMap<>();

  Degrees(Shift shift, LinkGraph graph) {
    this.graph = graph;
    shift.gained().forEach(edge -> count(edge, 1));
    shift.lost().forEach(edge -> count(edge, -1));
  }

  private void count(LinkEdge edge, int links) {
    more.merge(edge.source(), links, Integer::sum);
    more.merge(edge.target(), links, Integer::sum);
    moreSources.merge(edge.target(), links, Integer::sum);
  }

  private int before(ChapterId chapter) {
    return graph.degree(chapter) - more.getOrDefault(chapter, 0);
  }

  /** Whether the chapter related its neighbours to each other before, or does so now. */
  boolean bringsTogether(ChapterId chapter) {
    return Strength.ofNeighbour(before(chapter)) > 0
        || Strength.ofNeighbour(graph.degree(chapter)) > 0;
  }

  /** Those that relate their neighbours to each other otherwise than before. */
  Set<ChapterId> stepped() {
    Set<ChapterId> stepped = new HashSet<>();
    for (ChapterId chapter : more.keySet()) {
      int before = before(chapter);
      int now = graph.degree(chapter);
      if (Strength.ofNeighbour(before) != Strength.ofNeighbour(now)) {
        stepped.add(chapter);
      }
    }
    return stepped;
  }

  /** Those that are more or less popular than before. */
  Set<ChapterId> popularityStepped() {
    Set<ChapterId> stepped = new HashSet<>();
    moreSources.forEach(
        (chapter, links) -> {
          int now = graph.sources(chapter).size();
          if (StemPostings.popularity(now) != StemPostings.popularity(now - links)) {
            stepped.add(chapter);
          }
        });
    return stepped;
  }
}
