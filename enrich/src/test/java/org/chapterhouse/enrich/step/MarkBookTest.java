package org.chapterhouse.enrich.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkBookTest {

  private final RollbackStore<Long> store = new RollbackStore<>();
  private final MarkBook marks = new MarkBook(store);

  @Test
  void keepsTheLowestSequenceThatMarkedAChapter() {
    marks.add(mark("en/a", 7, false));
    marks.add(mark("en/a", 9, false));
    assertThat(marks.lowest()).isEqualTo(7);
  }

  @Test
  void takesTheFreshestEditFirst() {
    marks.add(mark("en/a", 7, false));
    marks.add(mark("en/b", 9, false));
    assertThat(next(Reach.ALL)).contains("en/b");
  }

  @Test
  void takesTheEditedChapterBeforeThoseItTouches() {
    marks.add(mark("en/a", 7, false));
    marks.add(new Mark(MarkTarget.chapter("en/b"), 7, 7, true, false));
    assertThat(next(Reach.ALL)).contains("en/b");
  }

  @Test
  void takesFreshMarksBeforeLaterOnesNobodyWaitsFor() {
    marks.add(mark("en/a", 7, true));
    marks.add(mark("en/b", 9, false));
    assertThat(next(Reach.ALL)).contains("en/a");
  }

  @Test
  void leavesWhatIsNotFreshToLaterFlushes() {
    marks.add(mark("en/a", 7, false));
    assertThat(next(Reach.FRESH)).isEmpty();
  }

  @Test
  void aRoundEndsThoughMarksGoOnArriving() {
    marks.add(mark("en/a", 7, false));
    marks.beginRound();
    marks.add(mark("en/b", 9, false));
    marks.remove(marks.next(Reach.ROUND).orElseThrow());
    assertThat(next(Reach.ROUND)).isEmpty();
  }

  @Test
  void remembersAllMarksAfterARestart() {
    marks.add(mark("en/a", 7, true));
    marks.add(new Mark(MarkTarget.node("topic:a b"), 8, 8, false, true));
    MarkBook again = new MarkBook(store);
    assertThat(again.size()).isEqualTo(2);
    assertThat(again.lowest()).isEqualTo(7);
    assertThat(again.hasFresh()).isFalse();
  }

  @Test
  void forgetsWhatIsDone() {
    marks.add(mark("en/a", 7, true));
    marks.remove(marks.next(Reach.ALL).orElseThrow());
    assertThat(new MarkBook(store).isEmpty()).isTrue();
    assertThat(marks.lowest()).isZero();
  }

  private Optional<String> next(Reach reach) {
    return marks.next(reach).map(mark -> mark.target().name());
  }

  private static Mark mark(String id, long sequence, boolean fresh) {
    return new Mark(MarkTarget.chapter(id), sequence, sequence, false, fresh);
  }
}
