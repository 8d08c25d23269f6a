package org.chapterhouse.enrich.step;

import java.util.Comparator;

/**
 * One thing to be recomputed.
 *
 * @param target what
 * @param lowest lowest sequence that caused it; what waits for that sequence waits for this mark
 * @param latest latest sequence that caused it; the freshest edit goes first
 * @param own whether the edited chapter itself is meant rather than one it touches
 * @param fresh whether an edit someone is waiting for caused it
 */
record Mark(MarkTarget target, long lowest, long latest, boolean own, boolean fresh)
    implements Comparable<Mark> {

  private static final Comparator<Mark> FRESHEST_FIRST =
      Comparator.comparing(Mark::fresh)
          .thenComparingLong(Mark::latest)
          .thenComparing(Mark::own)
          .reversed()
          .thenComparing(Mark::target);

  Mark and(Mark other) {
    return new Mark(
        target,
        Math.min(lowest, other.lowest),
        Math.max(latest, other.latest),
        own || other.own,
        fresh || other.fresh);
  }

  @Override
  public int compareTo(Mark other) {
    return FRESHEST_FIRST.compare(this, other);
  }
}
