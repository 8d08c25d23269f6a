package org.chapterhouse.linking.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.chapterhouse.linking.Card;
import org.chapterhouse.linking.Concordance;
import org.chapterhouse.linking.LinkGraph;
import org.chapterhouse.markdown.ChapterId;

/** How close a chapter is to others that it may mention. */
final class Closeness {
  /** A chapter with more links than this, in and out, tells nothing about those around it. */
  static final int HUB = 64;

  /** More neighbours than this that link to the target make no difference. */
  static final int MOST_NEIGHBOURS = 7;

  static final int MOST_FOLDERS = 6;

  private final Card own;
  private final Concordance concordance;
  private final Set<ChapterId> neighbours = new HashSet<>();
  private final Map<ChapterId, To> known = new HashMap<>();

  /**
   * Of a chapter.
   *
   * @param linked chapters that it links to
   */
  Closeness(Card own, Set<ChapterId> linked, Concordance concordance) {
    this.own = own;
    this.concordance = concordance;
    LinkGraph graph = concordance.graph();
    linked.forEach(this::addNeighbour);
    graph.sources(own.id()).forEach(this::addNeighbour);
  }

  private void addNeighbour(ChapterId neighbour) {
    if (!neighbour.equals(own.id()) && concordance.graph().degree(neighbour) <= HUB) {
      neighbours.add(neighbour);
    }
  }

  /** Closeness to one chapter, each part worked out when it is asked for. */
  final class To {
    private static final int UNKNOWN = -1;

    private final ChapterId target;
    private int cosine = UNKNOWN;
    private int neighbours = UNKNOWN;

    private To(ChapterId target) {
      this.target = target;
    }

    /** {@link Cosine#step} of both cards. */
    int cosine() {
      if (cosine == UNKNOWN) {
        cosine =
            concordance
                .catalogue()
                .card(target)
                .map(card -> Cosine.step(own.words(), card.words()))
                .orElse(0);
      }
      return cosine;
    }

    /** Chapters next to the source that link to the target, {@link #MOST_NEIGHBOURS} at most. */
    int neighbours() {
      if (neighbours == UNKNOWN) {
        neighbours = shared(Closeness.this.neighbours, concordance.graph().sources(target));
      }
      return neighbours;
    }

    /** Whether the target links to the source. */
    boolean linksBack() {
      return concordance.graph().links(target, own.id());
    }

    /** Folders up and down on the way, {@link #MOST_FOLDERS} at most. */
    int folders() {
      return Closeness.folders(own.id().slug(), target.slug());
    }
  }

  To to(ChapterId target) {
    return known.computeIfAbsent(target, To::new);
  }

  /** How many are in both sets; goes through the smaller one, and no further than matters. */
  private static int shared(Set<ChapterId> one, Set<ChapterId> other) {
    Set<ChapterId> fewer = one.size() < other.size() ? one : other;
    Set<ChapterId> more = fewer == one ? other : one;
    int shared = 0;
    for (ChapterId each : fewer) {
      if (more.contains(each) && ++shared == MOST_NEIGHBOURS) {
        break;
      }
    }
    return shared;
  }

  private static int folders(String from, String to) {
    int shared = 0;
    for (int i = 0; i < Math.min(from.length(), to.length()); i++) {
      if (from.charAt(i) != to.charAt(i)) {
        break;
      }
      shared += from.charAt(i) == '/' ? 1 : 0;
    }
    return Math.min(slashes(from) + slashes(to) - 2 * shared, MOST_FOLDERS);
  }

  private static int slashes(String slug) {
    int slashes = 0;
    for (int i = slug.indexOf('/'); i >= 0; i = slug.indexOf('/', i + 1)) {
      slashes++;
    }
    return slashes;
  }
}
