package org.chapterhouse.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.chapterhouse.markdown.ChapterId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NaiveAgreementTest {

  @Test
  void tiesAndNodesEqualTheNaiveOnesAfterEveryChange() {
    for (long seed = 1000; seed < 1200; seed++) {
      Audit audit = new Audit(seed, MarkRules.COMPLETE);
      for (int step = 0; step < 60; step++) {
        audit.walk(1);

        NaiveTies naive = new NaiveTies(audit.history().written(), audit.history().assets());
        audit
            .ties()
            .forEach((id, ties) -> assertThat(NaiveTies.ofLinks(ties)).isEqualTo(naive.of(id)));
        audit
            .catalogue()
            .nodeKeys()
            .forEach(
                key -> assertThat(Nodes.node(key, audit.catalogue())).isEqualTo(naive.node(key)));
      }
    }
  }

  @Test
  void theHistoriesHaveWhatIsHard() {
    Map<String, Integer> seen = new TreeMap<>();
    for (long seed = 1000; seed < 1200; seed++) {
      Audit audit = new Audit(seed, MarkRules.COMPLETE);
      for (int step = 0; step < 60; step++) {
        audit.walk(1);
        count(audit.history().written(), seen);
      }
    }

    assertThat(seen)
        .containsKeys("cycle", "chain of 1", "chain of 8", "chain of 9", "chain of 10", "dead end");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void filingInAnyOrderGivesEqualTies(long seed) {
    Audit audit = new Audit(seed, MarkRules.COMPLETE).walk(0);
    List<RandomHistory.Step> steps = new ArrayList<>();
    for (int step = 0; step < 200; step++) {
      steps.add(audit.history().next());
    }
    NaiveTies naive = new NaiveTies(audit.history().written(), audit.history().assets());

    for (int round = 0; round < 20; round++) {
      Collections.shuffle(steps, new Random(seed * 31 + round));
      Catalogue shuffled = new Catalogue();
      steps.forEach(step -> step.fileIn(shuffled));
      Concordance concordance = new Concordance(shuffled);

      audit.history().written().values().stream()
          .filter(version -> version.card().isLive())
          .forEach(
              version ->
                  assertThat(NaiveTies.ofLinks(version.tied(concordance).ties()))
                      .isEqualTo(naive.of(version.card().id())));
      assertThat(shuffled.cards())
          .containsExactlyElementsOf(
              audit.history().written().values().stream().map(Written::card).toList());
    }
  }

  private static void count(Map<ChapterId, Written> written, Map<String, Integer> seen) {
    for (Written start : written.values()) {
      int hops = 0;
      Written at = start;
      while (at != null && at.card().redirectTo() != null && hops <= written.size()) {
        at = written.get(at.card().redirectTo());
        hops++;
      }
      String end = at == null ? "dead end" : at.card().isLive() ? "chain of " + hops : "cycle";
      seen.merge(end, 1, Integer::sum);
    }
  }
}
