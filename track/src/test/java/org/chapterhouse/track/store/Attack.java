package org.chapterhouse.track.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody who has every published figure, knows how figures are made and which figures include
 * others, and looks for small groups: subtracts, and narrows each number down until nothing more
 * follows. A figure is named by day, chapter, measure and detail.
 */
final class Attack {

  private static final int SMALL = 9;

  private final Map<String, Range> ranges = new HashMap<>();
  private final List<Inclusion> inclusions = new ArrayList<>();

  private record Range(int low, int high) {

    boolean isASmallGroup() {
      return low >= 1 && high <= SMALL;
    }
  }

  /** All readers in one figure are also in another. */
  private record Inclusion(String inner, String outer) {}

  /**
   * @param figures names of all figures there may be, published or not
   * @param published what was published of them
   * @param step what published figures are known to be rounded down to
   */
  Attack(Collection<String> figures, Map<String, Integer> published, int step) {
    for (String figure : figures) {
      Integer value = published.get(figure);
      ranges.put(figure, value == null ? new Range(0, SMALL) : new Range(value, value + step - 1));
    }
    for (String inner : figures) {
      for (String outer : figures) {
        if (includes(outer, inner)) {
          inclusions.add(new Inclusion(inner, outer));
        }
      }
    }
  }

  /** Small groups whose number follows; empty when the attack fails. */
  List<String> derived() {
    narrow();
    List<String> derived = new ArrayList<>();
    ranges.forEach(
        (figure, range) -> {
          if (range.isASmallGroup()) {
            derived.add(figure);
          }
        });
    for (Inclusion each : inclusions) {
      Range outer = ranges.get(each.outer());
      Range inner = ranges.get(each.inner());
      Range others = new Range(Math.max(0, outer.low() - inner.high()), outer.high() - inner.low());
      if (others.isASmallGroup()) {
        derived.add(each.outer() + " without " + each.inner());
      }
    }
    return derived;
  }

  private void narrow() {
    boolean narrower = true;
    while (narrower) {
      narrower = false;
      for (Inclusion each : inclusions) {
        Range inner = ranges.get(each.inner());
        Range outer = ranges.get(each.outer());
        Range less = new Range(inner.low(), Math.min(inner.high(), outer.high()));
        Range more = new Range(Math.max(outer.low(), inner.low()), outer.high());
        narrower |= !less.equals(inner) || !more.equals(outer);
        ranges.put(each.inner(), less);
        ranges.put(each.outer(), more);
      }
    }
  }

  /**
   * Whoever did anything in a chapter opened it; whoever stayed longer also stayed shorter; whoever
   * came from another chapter opened that too.
   */
  private static boolean includes(String outer, String inner) {
    String[] o = outer.split(" ", -1);
    String[] i = inner.split(" ", -1);
    boolean source =
        o[0].equals(i[0]) && o[2].equals("opened") && i[2].equals("came-from") && o[1].equals(i[3]);
    boolean same = o[0].equals(i[0]) && o[1].equals(i[1]);
    boolean opened = o[2].equals("opened") && !i[2].equals("opened");
    boolean longer =
        o[2].equals("visible")
            && i[2].equals("visible")
            && Integer.parseInt(o[3]) < Integer.parseInt(i[3]);
    return source || same && (opened || longer);
  }
}
