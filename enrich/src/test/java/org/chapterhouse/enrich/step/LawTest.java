package org.chapterhouse.enrich.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.chapterhouse.enrich.audit.Oracle;
import org.chapterhouse.enrich.audit.Views;
import org.chapterhouse.events.EnrichProgress;
import org.chapterhouse.linking.MarkRow;
import org.chapterhouse.linking.MarkRules;
import org.chapterhouse.linking.mention.Density;
import org.chapterhouse.markdown.SiteRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Once settled, every view is a function of the latest revisions, whatever happened on the way. */
class LawTest {

  private static final int HISTORIES = 500;
  private static final int HISTORIES_WITH_FAULT = 60;
  private static final int[] PARTITIONS = {1, 3, 6};
  private static final Rules STANDARD = Rules.of(SiteRules.standard(), Density.STANDARD);
  private static final Rules OTHER_RULES =
      Rules.of(new SiteRules(List.of("en", "ru"), List.of("/ru", "/gamma")), new Density(0.2));

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

  // In bases as small as these, RELATED marks whatever WORDS would; its own rules are held to
  // their planted faults by the tests of mentions.
  @ParameterizedTest
  @EnumSource(
      value = Touching.class,
      names = {"LINKS", "RELATED", "BURST"})
  void turnsRedWhenChaptersAreNotSeenTouchedInOneRespect(Touching respect) {
    assertThat(turnsRed(Faults.without(respect))).isTrue();
  }

  @Test
  void turnsRedWhenMarksAreLostOnRestart() {
    assertThat(turnsRed(new Faults(MarkRules.COMPLETE, Touching.ALL, true, false, false, false)))
        .isTrue();
  }

  @Test
  void turnsRedWhenOnePartitionMissesACard() {
    assertThat(turnsRed(new Faults(MarkRules.COMPLETE, Touching.ALL, false, true, false, false)))
        .isTrue();
  }

  @Test
  void turnsRedWhenATaskComesBackWithItsOldHeap() {
    assertThat(turnsRed(new Faults(MarkRules.COMPLETE, Touching.ALL, false, false, true, false)))
        .isTrue();
  }

  @Test
  void turnsRedWhenTheCardOfAnAssetIsIgnored() {
    assertThat(turnsRed(Faults.without(MarkRow.ASSET))).isTrue();
  }

  @Test
  void turnsRedWhenTheTombstoneOfAnAssetIsIgnored() {
    assertThat(turnsRed(Faults.without(MarkRow.ASSET_TOMBSTONE))).isTrue();
  }

  @Test
  void endsAsTheOracleSaysAfterARestartUnderOtherRules() {
    for (int seed = 0; seed < HISTORIES_WITH_FAULT; seed++) {
      assertThat(differencesUnderOtherRules(seed, Faults.NONE)).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void turnsRedWhenOtherRulesPassForTheOnesBefore() {
    Faults faults = new Faults(MarkRules.COMPLETE, Touching.ALL, false, false, false, true);
    assertThat(
            IntStream.range(0, HISTORIES_WITH_FAULT)
                .anyMatch(seed -> !differencesUnderOtherRules(seed, faults).isEmpty()))
        .isTrue();
  }

  private static List<String> differencesUnderOtherRules(int seed, Faults faults) {
    Simulation simulation =
        new Simulation(seed, PARTITIONS[seed % PARTITIONS.length], faults).live(30);
    simulation.restartUnder(OTHER_RULES);
    simulation.live(seed % 2 == 0 ? 0 : 10);
    return simulation.views().differencesFrom(oracle(OTHER_RULES, simulation));
  }

  private static Views oracle(Rules rules, Simulation simulation) {
    return new Oracle(rules.reader(), rules.density())
        .views(simulation.chronicle().latest(), simulation.chronicle().latestAssets());
  }

  private static boolean turnsRed(Faults faults) {
    return IntStream.range(0, HISTORIES_WITH_FAULT)
        .anyMatch(seed -> !differences(seed, faults).isEmpty());
  }

  private static List<String> differences(int seed, Faults faults) {
    Simulation simulation =
        new Simulation(seed, PARTITIONS[seed % PARTITIONS.length], faults).live(40);
    return simulation.views().differencesFrom(oracle(STANDARD, simulation));
  }
}
