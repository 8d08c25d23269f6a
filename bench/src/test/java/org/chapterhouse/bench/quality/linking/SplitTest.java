package org.chapterhouse.bench.quality.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chapterhouse.markdown.ChapterId;
import org.junit.jupiter.api.Test;

class SplitTest {
  private static final List<ChapterId> CHAPTERS =
      IntStream.range(0, 50).mapToObj(at -> new ChapterId("en", "c" + at)).toList();

  @Test
  void givesEachUseItsShare() {
    Split split = new Split(CHAPTERS, 1);

    Map<Fold, Long> sizes =
        CHAPTERS.stream().collect(Collectors.groupingBy(split::of, Collectors.counting()));

    assertThat(sizes).isEqualTo(Map.of(Fold.TRAINING, 30L, Fold.DEV, 10L, Fold.TEST, 10L));
  }

  @Test
  void showsNoLinkOfTheTestWhileDevIsJudged() {
    Split split = new Split(CHAPTERS, 2);

    assertThat(CHAPTERS)
        .filteredOn(id -> split.keeps(id, Fold.DEV))
        .allMatch(id -> split.of(id) == Fold.TRAINING);
  }
}
