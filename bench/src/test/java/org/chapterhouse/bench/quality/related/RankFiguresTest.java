package org.chapterhouse.bench.quality.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chapterhouse.markdown.ChapterId;
import org.junit.jupiter.api.Test;

class RankFiguresTest {

  @Test
  void discountsByRank() {
    RankFigures figures = RankFigures.of(ids("x", "a", "y"), Set.copyOf(ids("a", "b")), 1);

    assertThat(figures.recallAt5()).isEqualTo(0.5);
    assertThat(figures.reciprocalRank()).isEqualTo(0.5);
    double second = Math.log(2) / Math.log(3);
    assertThat(figures.ndcgAt10()).isEqualTo(second / (1 + second), within(1e-9));
  }

  @Test
  void isPerfectWhenTheHiddenComeFirst() {
    RankFigures figures = RankFigures.of(ids("a", "b", "x"), Set.copyOf(ids("a", "b")), 1);

    assertThat(figures.ndcgAt10()).isEqualTo(1, within(1e-9));
  }

  private static List<ChapterId> ids(String... slugs) {
    return Stream.of(slugs).map(slug -> new ChapterId("en", slug)).toList();
  }
}
