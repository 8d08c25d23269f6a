package org.chapterhouse.bench.quality.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.chapterhouse.markdown.ChapterId;
import org.junit.jupiter.api.Test;

class ScoreTest {
  private static final Offset<Double> EXACT = within(1e-9);

  @Test
  void countsAllPairsTogether() {
    Score score = Score.micro(judged(), 0);

    assertThat(score.precision()).isEqualTo(2 / 4.0, EXACT);
    assertThat(score.recall()).isEqualTo(2 / 3.0, EXACT);
    assertThat(score.f1()).isEqualTo(4 / 7.0, EXACT);
  }

  @Test
  void weighsChaptersWithHiddenLinksAlike() {
    Score score = Score.macro(judged(), 0);

    assertThat(score.precision()).isEqualTo((1 / 2.0 + 1) / 2, EXACT);
    assertThat(score.recall()).isEqualTo((1 / 2.0 + 1) / 2, EXACT);
  }

  @Test
  void leavesOutWhatIsBelowTheThreshold() {
    assertThat(Score.micro(judged(), 0.5).precision()).isEqualTo(2 / 3.0, EXACT);
  }

  private static List<Judged> judged() {
    return List.of(
        judged("a", Set.of("b", "c"), new Prediction(id("b"), 0.9), new Prediction(id("d"), 0.1)),
        judged("b", Set.of("a"), new Prediction(id("a"), 0.6)),
        judged("c", Set.of(), new Prediction(id("a"), 0.6)));
  }

  private static Judged judged(String source, Set<String> hidden, Prediction... predictions) {
    return new Judged(
        id(source),
        hidden.stream().map(ScoreTest::id).collect(Collectors.toSet()),
        List.of(predictions),
        0);
  }

  private static ChapterId id(String slug) {
    return new ChapterId("en", slug);
  }
}
