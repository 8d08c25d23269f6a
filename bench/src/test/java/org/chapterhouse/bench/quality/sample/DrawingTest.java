package org.chapterhouse.bench.quality.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.chapterhouse.bench.quality.corpus.Corpus;
import org.chapterhouse.bench.quality.corpus.CorpusChapter;
import org.chapterhouse.bench.quality.product.ProductTexts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawingTest {
  @TempDir Path folder;
  private Corpus corpus;
  private ProductTexts full;

  @BeforeEach
  void readCorpus() throws IOException {
    corpus = new BreakerSite(folder).corpus();
    full = ProductTexts.of(corpus, CorpusChapter::source);
  }

  @Test
  void drawsAHundredThatAreShown() {
    assertThat(drawing(1, Set.of()).shown().mentions())
        .hasSize(100)
        .allMatch(mention -> steps(mention) == 1);
  }

  @Test
  void drawsFiftyThatAreNeitherShownNorLinked() {
    assertThat(drawing(1, Set.of()).leftOut().mentions())
        .hasSize(50)
        .allMatch(mention -> steps(mention) == 2);
  }

  @Test
  void drawsTheSameAgainAndOthersByAnotherSeed() {
    MentionSample sample = drawing(1, Set.of()).leftOut();

    assertThat(drawing(1, Set.of()).leftOut()).isEqualTo(sample);
    assertThat(drawing(2, Set.of()).leftOut().keys()).isNotEqualTo(sample.keys());
  }

  @Test
  void drawsKnownOnesLast() {
    Set<String> known = drawing(1, Set.of()).leftOut().keys();

    assertThat(drawing(1, known).leftOut().keys()).hasSize(50).doesNotContainAnyElementsOf(known);
  }

  private Drawing drawing(int seed, Set<String> known) {
    return new Drawing(corpus.parts().get(0), full, full.product(), seed, known);
  }

  /** How far along the ring the target is. */
  private static int steps(SampledMention mention) {
    int source = Integer.parseInt(mention.source().slug().substring(1));
    int target = Integer.parseInt(mention.target().slug().substring(1));
    return Math.floorMod(target - source, BreakerSite.SIZE);
  }
}
