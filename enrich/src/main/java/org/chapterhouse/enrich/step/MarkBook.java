package org.chapterhouse.enrich.step;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is still to be recomputed: in the mark store, which survives crashes, and in an order, which
 * need not. After a crash no mark is fresh any more; it waits like all others.
 */
public final class MarkBook {

  private final TaskStore<Long> store;
  private final Map<MarkTarget, Mark> marks = new HashMap<>();
  private final NavigableSet<Mark> order = new TreeSet<>();

  /** How many marks have each lowest sequence. */
  private final NavigableMap<Long, Integer> waiting = new TreeMap<>();

  private final Deque<MarkTarget> round = new ArrayDeque<>();

  /** Starts from what the store holds. */
  MarkBook(TaskStore<Long> store) {
    this.store = store;
    store.scan(
        "",
        (key, sequence) -> keep(new Mark(MarkTarget.parse(key), sequence, sequence, false, false)));
  }

  void add(Mark mark) {
    Mark before = marks.get(mark.target());
    Mark after = before == null ? mark : before.and(mark);
    if (before == null || before.lowest() != after.lowest()) {
      store.put(after.target().key(), after.lowest());
    }
    if (before != null) {
      drop(before);
    }
    keep(after);
  }

  private void keep(Mark mark) {
    marks.put(mark.target(), mark);
    order.add(mark);
    waiting.merge(mark.lowest(), 1, Integer::sum);
  }

  private void drop(Mark mark) {
    marks.remove(mark.target());
    order.remove(mark);
    waiting.computeIfPresent(mark.lowest(), (sequence, count) -> count == 1 ? null : count - 1);
  }

  /** What to recompute next; it stays marked until {@link #remove}. */
  Optional<Mark> next(Reach reach) {
    return switch (reach) {
      case FRESH -> first().filter(Mark::fresh);
      case ROUND -> nextOfRound();
      case ALL -> first();
    };
  }

  private Optional<Mark> first() {
    return order.isEmpty() ? Optional.empty() : Optional.of(order.first());
  }

  private Optional<Mark> nextOfRound() {
    while (!round.isEmpty()) {
      Mark mark = marks.get(round.peek());
      if (mark != null) {
        return Optional.of(mark);
      }
      round.remove();
    }
    return Optional.empty();
  }

  void remove(Mark mark) {
    drop(mark);
    store.delete(mark.target().key());
  }

  /** Lets {@link Reach#ROUND} mean everything marked by now. */
  void beginRound() {
    round.clear();
    new ArrayList<>(order).forEach(mark -> round.add(mark.target()));
  }

  boolean inRound() {
    return nextOfRound().isPresent();
  }

  boolean hasFresh() {
    return first().filter(Mark::fresh).isPresent();
  }

  public boolean isEmpty() {
    return marks.isEmpty();
  }

  public int size() {
    return marks.size();
  }

  /** Lowest sequence among the marks; 0 when nothing is marked. */
  long lowest() {
    return waiting.isEmpty() ? 0 : waiting.firstKey();
  }
}
