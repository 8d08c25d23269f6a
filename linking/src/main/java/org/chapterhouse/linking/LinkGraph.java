package org.chapterhouse.linking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chapterhouse.markdown.ChapterId;
import org.jspecify.annotations.Nullable;

/**
 * Which live chapters link to which others, redirects followed; a link within its own chapter or to
 * a missing heading counts for nothing. All sets here are without order.
 */
public final class LinkGraph {
  private final Map<ChapterId, Map<ChapterId, Integer>> linksBySource = new HashMap<>();
  private final Map<ChapterId, Set<ChapterId>> sourcesByTarget = new HashMap<>();

  LinkGraph() {}

  /** Chapters that the chapter links to. */
  public Set<ChapterId> targets(ChapterId source) {
    return Collections.unmodifiableSet(linksBySource.getOrDefault(source, Map.of()).keySet());
  }

  /** Chapters that link to the chapter. */
  public Set<ChapterId> sources(ChapterId target) {
    return Collections.unmodifiableSet(sourcesByTarget.getOrDefault(target, Set.of()));
  }

  public boolean links(ChapterId source, ChapterId target) {
    return linksBySource.getOrDefault(source, Map.of()).containsKey(target);
  }

  /** Chapters that the chapter links to or is linked from. */
  public Set<ChapterId> neighbours(ChapterId id) {
    Set<ChapterId> neighbours = new HashSet<>(targets(id));
    neighbours.addAll(sources(id));
    return neighbours;
  }

  /** How many links lead there or come from there, each pair of chapters counted once a way. */
  public int degree(ChapterId id) {
    return targets(id).size() + sources(id).size();
  }

  /** What the moves changed between chapters, as a whole. */
  Edges apply(List<LinkMove> moves) {
    Map<LinkEdge, Integer> balance = new HashMap<>();
    for (LinkMove move : moves) {
      count(move.source(), move.from(), -1, balance);
      count(move.source(), move.to(), 1, balance);
    }
    Set<LinkEdge> gained = new HashSet<>();
    Set<LinkEdge> lost = new HashSet<>();
    balance.forEach((edge, links) -> apply(edge, links, gained, lost));
    return new Edges(gained, lost);
  }

  /** Edges that are there now and were not, and the other way round. */
  record Edges(Set<LinkEdge> gained, Set<LinkEdge> lost) {}

  private static void count(
      ChapterId source, @Nullable ChapterId target, int links, Map<LinkEdge, Integer> balance) {
    if (target != null && !target.equals(source)) {
      balance.merge(new LinkEdge(source, target), links, Integer::sum);
    }
  }

  private void apply(LinkEdge edge, int links, Set<LinkEdge> gained, Set<LinkEdge> lost) {
    if (links == 0) {
      return;
    }
    Map<ChapterId, Integer> targets =
        linksBySource.computeIfAbsent(edge.source(), any -> new HashMap<>());
    int before = targets.getOrDefault(edge.target(), 0);
    int after = before + links;
    if (after < 0) {
      throw new IllegalStateException(edge + " lost more links than it had");
    }
    if (after > 0) {
      targets.put(edge.target(), after);
    } else {
      targets.remove(edge.target());
      linksBySource.computeIfPresent(edge.source(), (any, left) -> left.isEmpty() ? null : left);
    }
    if (before == 0) {
      gained.add(edge);
      sourcesByTarget.computeIfAbsent(edge.target(), any -> new HashSet<>()).add(edge.source());
    } else if (after == 0) {
      lost.add(edge);
      sourcesByTarget.computeIfPresent(
          edge.target(), (any, set) -> set.remove(edge.source()) && set.isEmpty() ? null : set);
    }
  }

  /** The moves by which a chapter that was not there came with its card. */
  static List<LinkMove> arrival(Card card, Catalogue catalogue) {
    List<LinkMove> moves = new ArrayList<>(card.links().size());
    for (CardLink link : card.links()) {
      Resolution resolution = catalogue.resolve(card.id(), link);
      moves.add(
          new LinkMove(
              card.id(), link, null, resolution.leadsToChapter() ? resolution.target() : null));
    }
    return moves;
  }
}
