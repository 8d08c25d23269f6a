package org.chapterhouse.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chapterhouse.markdown.ChapterId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kept card by card, a concordance is the same as one made of all cards at once. */
class ConcordanceTest {
  private static final int STEPS = 60;

  @ParameterizedTest
  @ValueSource(longs = {0, 100, 200, 300})
  void isTheSameCardByCardAsMadeAtOnce(long first) {
    for (long seed = first; seed < first + 40; seed++) {
      Audit audit = new Audit(seed, MarkRules.COMPLETE);
      for (int step = 0; step < STEPS; step++) {
        audit.walk(1);
        Concordance fresh = new Concordance(audit.catalogue().copy());

        assertThat(said(audit.concordance())).as("seed %d", seed).isEqualTo(said(fresh));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8, 9})
  void linksAreThoseTheTiesTellOf(long seed) {
    Audit audit = new Audit(seed, MarkRules.COMPLETE);
    for (int step = 0; step < STEPS; step++) {
      audit.walk(1);
      audit
          .ties()
          .forEach(
              (id, ties) ->
                  assertThat(audit.concordance().graph().targets(id))
                      .isEqualTo(otherTargets(ties)));
    }
  }

  private static Set<ChapterId> otherTargets(ChapterTies ties) {
    Set<ChapterId> targets = new HashSet<>();
    ties.links().forEach(link -> targets.add(link.target()));
    targets.remove(ties.id());
    return targets;
  }

  private static Map<ChapterId, List<Object>> said(Concordance concordance) {
    Map<ChapterId, List<Object>> said = new TreeMap<>();
    concordance
        .catalogue()
        .cards()
        .filter(Card::isLive)
        .forEach(card -> said.put(card.id(), said(card, concordance)));
    return said;
  }

  private static List<Object> said(Card card, Concordance concordance) {
    String language = card.id().language();
    List<Object> said = new ArrayList<>();
    said.add(concordance.graph().targets(card.id()));
    said.add(concordance.graph().sources(card.id()));
    for (long stem : card.words().stems()) {
      said.add(concordance.stems().chapters(language, stem));
      said.add(concordance.stems().weight(language, stem));
    }
    return said;
  }
}
