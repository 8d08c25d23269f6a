package org.chapterhouse.linking.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chapterhouse.linking.OwnText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionCandidatesTest {
  private static final int STEPS = 200;

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.3, 0.5, 0.55})
  void leavesOutNoneThatIsSureEnough(double leastConfidence) {
    RandomSite history = new RandomSite(5);
    for (int step = 0; step < STEPS; step++) {
      history.next();
    }
    List<String> all = sureEnough(history.site(), Density.ALL, leastConfidence);

    List<String> fewer = sureEnough(history.site(), new Density(leastConfidence), leastConfidence);

    assertThat(all).isNotEmpty();
    assertThat(fewer).isEqualTo(all);
  }

  private static List<String> sureEnough(Site site, Density density, double leastConfidence) {
    List<String> shown = new ArrayList<>();
    for (OwnText text : site.texts().values()) {
      MentionCandidates.of(text, site.linked(text.card().id()), site.concordance(), density)
          .stream()
          .filter(candidate -> candidate.confidence() >= leastConfidence)
          .map(
              candidate ->
                  text.card().id()
                      + " "
                      + candidate.start()
                      + " "
                      + candidate.target()
                      + " "
                      + candidate.confidence())
          .forEach(shown::add);
    }
    return shown;
  }
}
