package org.chapterhouse.enrich.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FlushRulesTest {

  private final MarkBook marks = new MarkBook(new RollbackStore<>());
  private final FlushRules rules = new FlushRules(Duration.ofMillis(200), Duration.ofSeconds(10));

  @Test
  void takesFreshMarksAtOnce() {
    add("en/a", true);
    assertThat(rules.reach(marks, 1_000, 1_000)).contains(Reach.FRESH);
  }

  @Test
  void takesNothingWhileTheThreadIsBusy() {
    add("en/a", false);
    assertThat(rules.reach(marks, 1_000, 900)).isEmpty();
  }

  @Test
  void takesEverythingOnceTheThreadIsIdle() {
    add("en/a", false);
    assertThat(rules.reach(marks, 1_100, 900)).contains(Reach.ALL);
  }

  @Test
  void losesPatienceWithAThreadThatIsNeverIdle() {
    add("en/a", false);
    rules.reach(marks, 1_000, 1_000);
    assertThat(rules.reach(marks, 11_000, 11_000)).contains(Reach.ROUND);
  }

  @Test
  void waitsAgainAfterARound() {
    add("en/a", false);
    rules.reach(marks, 1_000, 1_000);
    rules.reach(marks, 11_000, 11_000);
    marks.remove(marks.next(Reach.ROUND).orElseThrow());
    add("en/b", false);
    assertThat(rules.reach(marks, 11_010, 11_010)).isEmpty();
  }

  @Test
  void finishesARoundHoweverLongItTakes() {
    startARound();
    assertThat(rules.reach(marks, 90_000, 90_000)).contains(Reach.ROUND);
  }

  @Test
  void restsNineTimesAsLongAsTheLastRoundTook() {
    startARound();
    finishTheRound(11_000 + 20_000);
    assertThat(rules.reach(marks, 31_000 + 179_999, 210_999)).isEmpty();
  }

  @Test
  void beginsTheNextRoundAfterItsRest() {
    startARound();
    finishTheRound(11_000 + 20_000);
    assertThat(rules.reach(marks, 31_000 + 180_000, 211_000)).contains(Reach.ROUND);
  }

  private void startARound() {
    add("en/a", false);
    rules.reach(marks, 1_000, 1_000);
    rules.reach(marks, 11_000, 11_000);
  }

  private void finishTheRound(long now) {
    add("en/b", false);
    marks.remove(marks.next(Reach.ROUND).orElseThrow());
    rules.reach(marks, now, now);
  }

  @Test
  void hasNothingToTakeWithoutMarks() {
    assertThat(rules.reach(marks, 11_000, 0)).isEmpty();
  }

  private void add(String id, boolean fresh) {
    marks.add(new Mark(MarkTarget.chapter(id), 1, 1, true, fresh));
  }
}
