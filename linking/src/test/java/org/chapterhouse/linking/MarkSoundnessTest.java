package org.chapterhouse.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MarkSoundnessTest {
  private static final int HISTORIES = 400;
  private static final int STEPS = 60;

  @Test
  void marksEveryChapterThatChangesAndFewOthers() {
    int chapters = 0;
    int idleChapters = 0;
    int nodes = 0;
    int idleNodes = 0;
    for (long seed = 0; seed < HISTORIES; seed++) {
      Audit audit = new Audit(seed, MarkRules.COMPLETE).walk(STEPS);

      assertThat(audit.missed()).as("seed %d", seed).isEmpty();
      chapters += audit.chaptersMarked();
      idleChapters += audit.chaptersSuperfluous();
      nodes += audit.nodesMarked();
      idleNodes += audit.nodesSuperfluous();
    }
    System.out.printf(
        "%d changes marked %d chapters (%d in vain) and %d nodes (%d in vain)%n",
        HISTORIES * STEPS, chapters, idleChapters, nodes, idleNodes);
    // That a phrase is linked a little more often may not make or unmake a mention of it, and a
    // pair may be related otherwise than before in a way that none of its two reasons tells.
    assertThat(idleChapters).isLessThan(chapters / 5);
    // A label that is outvoted before and after cannot be told apart without counting.
    assertThat(idleNodes).isLessThan(nodes / 2);
  }

  @ParameterizedTest
  @EnumSource(MarkRow.class)
  void turnsRedWithoutAnyOneRowOfTheTable(MarkRow row) {
    boolean red =
        LongStream.range(0, 40)
            .anyMatch(
                seed ->
                    !new Audit(seed, MarkRules.COMPLETE.without(row))
                        .walk(STEPS)
                        .missedByTable()
                        .isEmpty());

    assertThat(red).as("one history of 40 notices the missing row %s", row).isTrue();
  }
}
