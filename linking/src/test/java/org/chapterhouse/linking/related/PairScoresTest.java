package org.chapterhouse.linking.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chapterhouse.linking.Concordance;
import org.chapterhouse.linking.OwnText;
import org.chapterhouse.markdown.ChapterId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairScoresTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void areThoseOfTheDecisionRecord(long seed) {
    RandomSite site = new RandomSite(seed);
    for (int step = 1; step <= 100; step++) {
      site.change();
      if (step % 50 == 0) {
        compare(site);
      }
    }
  }

  private static void compare(RandomSite site) {
    NaivePairs naive = new NaivePairs(site.texts().values(), site.concordance().catalogue());
    for (OwnText text : english(site)) {
      Map<ChapterId, Double> scores = new HashMap<>();
      Ranking.of(text.card(), site.concordance(), Integer.MAX_VALUE)
          .pairs()
          .forEach(pair -> scores.put(pair.target(), pair.score()));
      for (OwnText other : english(site)) {
        if (!other.equals(text)) {
          assertThat(scores.getOrDefault(other.card().id(), 0.0))
              .as("%s to %s", text.card().id(), other.card().id())
              .isEqualTo(naive.score(text, other), within(0.6e-4));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void areTheSameInAnyOrderOfFiling(long seed) {
    RandomSite site = new RandomSite(seed);
    for (int step = 0; step < 100; step++) {
      site.change();
    }
    Concordance fresh = new Concordance(site.concordance().catalogue().copy());

    site.texts()
        .values()
        .forEach(
            text ->
                assertThat(Ranking.of(text.card(), fresh))
                    .isEqualTo(Ranking.of(text.card(), site.concordance())));
  }

  @ParameterizedTest
  @ValueSource(longs = {7})
  void areAlsoThoseTheFeaturesComeTo(long seed) {
    RandomSite site = new RandomSite(seed);
    for (int step = 0; step < 100; step++) {
      site.change();
    }
    for (OwnText text : english(site)) {
      Map<ChapterId, Double> scores = new HashMap<>();
      Ranking.features(text.card(), site.concordance())
          .forEach(features -> scores.put(features.target(), features.score()));

      Ranking.of(text.card(), site.concordance())
          .pairs()
          .forEach(pair -> assertThat(scores).containsEntry(pair.target(), pair.score()));
    }
  }

  private static List<OwnText> english(RandomSite site) {
    return site.texts().values().stream()
        .filter(text -> text.card().id().language().equals("en"))
        .toList();
  }
}
