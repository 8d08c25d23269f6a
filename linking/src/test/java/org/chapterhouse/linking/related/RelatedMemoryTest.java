package org.chapterhouse.linking.related;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.chapterhouse.linking.Card;
import org.chapterhouse.linking.Catalogue;
import org.chapterhouse.linking.Concordance;
import org.chapterhouse.linking.OwnText;
import org.chapterhouse.linking.words.Analysis;
import org.chapterhouse.markdown.ChapterId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RelatedMemoryTest {
  private static final int STEPS = 150;

  @Test
  void touchesAllWhoseRelatedChaptersChangeAndFewOthers() {
    int touched = 0;
    int superfluous = 0;
    for (long seed = 0; seed < 12; seed++) {
      RelatedAudit audit = new RelatedAudit(seed, TouchRule.ALL).walk(STEPS);

      assertThat(audit.missed()).as("seed %d", seed).isEmpty();
      touched += audit.touchedChapters();
      superfluous += audit.superfluous();
    }
    System.out.printf("%d chapters touched, %d in vain%n", touched, superfluous);
    assertThat(superfluous).isLessThan(touched / 20);
  }

  @ParameterizedTest
  @EnumSource(value = TouchRule.class, mode = EnumSource.Mode.EXCLUDE, names = "POPULARITY")
  void turnsRedWithoutAnyOneRule(TouchRule rule) {
    List<TouchRule> others = new ArrayList<>(TouchRule.ALL);
    others.remove(rule);

    boolean red =
        LongStream.range(0, 12)
            .anyMatch(seed -> !new RelatedAudit(seed, others).walk(STEPS).missed().isEmpty());

    assertThat(red).as("one history of 12 notices the missing rule %s", rule).isTrue();
  }

  @Test
  void touchesThoseThatListAChapterWhichAHubMakesMorePopular() {
    assertThat(touchedByLinkOfHub(TouchRule.ALL)).contains(new ChapterId("en", "reader"));
  }

  @Test
  void missesThemWithoutTheRuleOfPopularity() {
    List<TouchRule> others = new ArrayList<>(TouchRule.ALL);
    others.remove(TouchRule.POPULARITY);

    assertThat(touchedByLinkOfHub(others)).isEmpty();
  }

  /** A chapter that lists 70 others comes to link to one that a reader's chapter is related to. */
  private static Set<ChapterId> touchedByLinkOfHub(List<TouchRule> rules) {
    Concordance concordance = new Concordance(new Catalogue());
    List<ChapterId> pages = new ArrayList<>();
    for (int at = 0; at < 70; at++) {
      pages.add(new ChapterId("en", "page" + at));
      concordance.file(card(pages.get(at), "Page", "Nothing much.", List.of()));
    }
    ChapterId popular = new ChapterId("en", "popular");
    ChapterId reader = new ChapterId("en", "reader");
    ChapterId hub = new ChapterId("en", "hub");
    concordance.file(card(popular, "Leader", "A quorum elects a leader.", List.of()));
    concordance.file(card(hub, "All", "Everything.", pages));
    Card readers = card(reader, "Reader", "A quorum.", List.of());
    concordance.file(readers);
    RelatedMemory memory = new RelatedMemory(rules);
    memory.remember(reader, Ranking.of(readers, concordance));
    List<ChapterId> more = new ArrayList<>(pages);
    more.add(popular);

    return memory.touched(concordance.file(card(hub, "All", "Everything.", more)), concordance);
  }

  private static Card card(ChapterId id, String title, String text, List<ChapterId> links) {
    Draft draft =
        new Draft(id, title, List.of(), List.of(text), links, List.of(), List.of(), List.of());
    return OwnText.of(draft.chapter(), 1, 1, "hash", Analysis.of("en")).card();
  }

  @Test
  void remembersWhatRankingFromScratchGives() {
    RelatedAudit audit = new RelatedAudit(77, TouchRule.ALL).walk(STEPS);

    audit
        .site()
        .texts()
        .forEach(
            (id, text) ->
                assertThat(audit.memory().of(id))
                    .isEqualTo(Ranking.of(text.card(), audit.site().concordance())));
  }
}
