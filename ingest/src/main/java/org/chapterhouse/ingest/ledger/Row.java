package org.chapterhouse.ingest.ledger;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.chapterhouse.events.Problem;
import org.chapterhouse.events.Refusal;

/**
 * One row of the ledger's table.
 *
 * @param when the case in words; also the row's name in tests
 * @param applies whether the row speaks about this case
 * @param verdict what it says
 */
record Row(String when, Predicate<EditCase> applies, Function<EditCase, Decision> verdict) {

  static Row refuse(String when, Predicate<EditCase> applies, Refusal refusal) {
    return new Row(when, applies, each -> Verdicts.refuse(each, refusal, List.of()));
  }

  /** A row that misses the chapter or the asset the edit names. */
  static Row refuseMissing(String when, Predicate<EditCase> applies) {
    return new Row(when, applies, each -> Verdicts.refuse(each, each.noneSuch(), List.of()));
  }

  /** A row that applies when there are problems, and refuses with them. */
  static Row refuseWith(String when, Function<EditCase, List<Problem>> problems) {
    return new Row(
        when,
        each -> !problems.apply(each).isEmpty(),
        each -> Verdicts.refuse(each, Refusal.INVALID, problems.apply(each)));
  }

  static Row accept(
      String when, Predicate<EditCase> applies, Function<EditCase, Decision> verdict) {
    return new Row(when, applies, verdict);
  }
}
