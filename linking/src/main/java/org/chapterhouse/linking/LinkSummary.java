package org.chapterhouse.linking;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chapterhouse.markdown.ChapterId;

/**
 * What several changes did to links all together: what one did and another undid is not in it.
 * Changes are to be added in the order they were filed in.
 */
public final class LinkSummary {

  private final SortedMap<WrittenLink, LinkShift> shifts = new TreeMap<>(WrittenLink.ORDER);
  private final SortedSet<ChapterId> touched = new TreeSet<>();

  /** The summary of these changes. */
  public static LinkSummary of(LinkChange... changes) {
    LinkSummary summary = new LinkSummary();
    Stream.of(changes).forEach(summary::add);
    return summary;
  }

  public void add(LinkChange change) {
    for (LinkShift shift : change.shifts()) {
      shifts.merge(
          shift.link(),
          shift,
          (first, last) -> new LinkShift(shift.link(), first.before(), last.after()));
    }
    touched.addAll(change.touched());
  }

  /** How many links that happened to. */
  public int total(LinkEffect effect) {
    return shifts.values().stream().mapToInt(shift -> times(effect, shift)).sum();
  }

  /** The links that happened to, each once, in order of their chapters. */
  public Stream<LinkShift> links(LinkEffect effect) {
    return shifts.values().stream().filter(shift -> times(effect, shift) > 0);
  }

  /** How many chapters were touched. */
  public int touched() {
    return touched.size();
  }

  /** Everything netted, by link; for those who compare. */
  Map<WrittenLink, LinkShift> shifts() {
    return shifts;
  }

  private static int times(LinkEffect effect, LinkShift shift) {
    return effect.times(shift.before(), shift.after());
  }
}
