package org.chapterhouse.ingest.edge.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chapterhouse.linking.LinkChange;
import org.chapterhouse.linking.LinkSummary;

/** What the latest cards did to links, by sequence; the oldest are forgotten first. */
final class ChangeLog {

  /** One change and its place among all that were filed. */
  private record Filed(long ordinal, LinkChange change) {
    long weight() {
      return 1L + change.shifts().size() + change.touched().size();
    }
  }

  private final long capacity;
  private final Map<Long, Filed> bySequence = new LinkedHashMap<>();
  private long weight;
  private long filed;
  private long forgotten;

  /**
   * @param capacity how many links and chapters all changes together may name
   */
  ChangeLog(long capacity) {
    this.capacity = capacity;
  }

  /**
   * Remembers a change, unless one of that sequence is known: a card told again changes nothing.
   */
  synchronized void add(long sequence, LinkChange change) {
    filed++;
    Filed entry = new Filed(filed, change);
    if (bySequence.putIfAbsent(sequence, entry) == null) {
      weight += entry.weight();
      forgetOldest();
    }
  }

  /** A change that is not to be remembered. */
  synchronized void pass(long sequence) {
    forgotten = Math.max(forgotten, sequence);
  }

  /** Whether there is nothing to wait for: it is here, or it came and is forgotten. */
  synchronized boolean isSettled(long sequence) {
    return sequence <= forgotten || holds(sequence);
  }

  synchronized boolean holds(long sequence) {
    return bySequence.containsKey(sequence);
  }

  /** What these did all together; empty when one of them is not known (any more). */
  synchronized Optional<LinkSummary> summary(Collection<Long> sequences) {
    List<Filed> found = new ArrayList<>();
    for (Long sequence : sequences) {
      Filed entry = bySequence.get(sequence);
      if (entry == null) {
        return Optional.empty();
      }
      found.add(entry);
    }
    LinkSummary summary = new LinkSummary();
    found.stream()
        .sorted(Comparator.comparingLong(Filed::ordinal))
        .forEach(entry -> summary.add(entry.change()));
    return Optional.of(summary);
  }

  private void forgetOldest() {
    var oldest = bySequence.entrySet().iterator();
    while (weight > capacity && oldest.hasNext()) {
      Map.Entry<Long, Filed> next = oldest.next();
      weight -= next.getValue().weight();
      pass(next.getKey());
      oldest.remove();
    }
  }
}
