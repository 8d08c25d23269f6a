package org.chapterhouse.enrich.step;

import java.util.Set;
import org.chapterhouse.linking.MarkRow;
import org.chapterhouse.linking.MarkRules;

/**
 * What is planted into a simulation to see it turn red.
 *
 * @param rules which chapters a changed card marks
 * @param heeded in what respects the task sees chapters touched
 * @param losesMarks whether the marks are lost with the heap
 * @param dropsCards whether one partition misses a card now and then
 * @param keepsHeap whether a task that comes back goes on with the heap it had when it left
 * @param forgetsRules whether other rules pass for the ones before
 */
record Faults(
    MarkRules rules,
    Set<Touching> heeded,
    boolean losesMarks,
    boolean dropsCards,
    boolean keepsHeap,
    boolean forgetsRules) {

  static final Faults NONE =
      new Faults(MarkRules.COMPLETE, Touching.ALL, false, false, false, false);

  static Faults without(MarkRow row) {
    return new Faults(MarkRules.COMPLETE.without(row), Touching.ALL, false, false, false, false);
  }

  static Faults without(Touching respect) {
    return new Faults(MarkRules.COMPLETE, Touching.allBut(respect), false, false, false, false);
  }
}
