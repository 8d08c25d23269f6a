package org.chapterhouse.enrich.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chapterhouse.enrich.audit.Oracle;
import org.chapterhouse.events.EnrichProgress;
import org.chapterhouse.linking.MarkRow;
import org.chapterhouse.linking.MarkRules;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.SiteRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Once settled, every view is a function of the latest revisions, whatever happened on the way. */
class LawTest {

  private static final int HISTORIES = 500;
  private static final int HISTORIES_WITH_FAULT = 60;
  private static final int[] PARTITIONS = {1, 3, 6};
  private static final Oracle ORACLE = new Oracle(new ChapterReader(SiteRules.standard()));

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void everyHistoryEndsAsTheOracleSays(int fifth) {
    for (int seed = fifth * HISTORIES / 5; seed < (fifth + 1) * HISTORIES / 5; seed++) {
      assertThat(differences(seed, Faults.NONE)).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void everyTaskReportsThatItIsDone() {
    Simulation simulation = new Simulation(7, 3, Faults.NONE).live(40);
    List<Long> written =
        simulation.progress().stream().map(EnrichProgress::getCardsWritten).toList();
    assertThat(simulation.progress())
        .hasSize(3)
        .allSatisfy(
            progress -> {
              assertThat(progress.getCardsFiled()).isEqualTo(written);
              assertThat(progress.getLowestMark()).isZero();
            });
  }

  @Test
  void turnsRedWhenOldLinksOfACardAreIgnored() {
    assertThat(redHistories(without(MarkRow.OLD_LINKS))).isPositive();
  }

  @Test
  void turnsRedWhenTheTombstoneOfACardIsIgnored() {
    assertThat(redHistories(without(MarkRow.TOMBSTONE))).isPositive();
  }

  @Test
  void turnsRedWhenARedirectIsIgnored() {
    assertThat(redHistories(without(MarkRow.REDIRECT))).isPositive();
  }

  @Test
  void turnsRedWhenMarksAreLostOnRestart() {
    assertThat(redHistories(new Faults(MarkRules.COMPLETE, true, false, false))).isPositive();
  }

  @Test
  void turnsRedWhenOnePartitionMissesACard() {
    assertThat(redHistories(new Faults(MarkRules.COMPLETE, false, true, false))).isPositive();
  }

  @Test
  void turnsRedWhenATaskComesBackWithItsOldHeap() {
    assertThat(redHistories(new Faults(MarkRules.COMPLETE, false, false, true))).isPositive();
  }

  private static Faults without(MarkRow row) {
    return new Faults(MarkRules.COMPLETE.without(row), false, false, false);
  }

  private static long redHistories(Faults faults) {
    long red = 0;
    for (int seed = 0; seed < HISTORIES_WITH_FAULT; seed++) {
      red += differences(seed, faults).isEmpty() ? 0 : 1;
    }
    return red;
  }

  private static List<String> differences(int seed, Faults faults) {
    Simulation simulation =
        new Simulation(seed, PARTITIONS[seed % PARTITIONS.length], faults).live(40);
    return simulation.views().differencesFrom(ORACLE.views(simulation.chronicle().latest()));
  }
}
