package org.chapterhouse.enrich.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.chapterhouse.enrich.audit.Oracle;
import org.chapterhouse.enrich.audit.Views;
import org.chapterhouse.enrich.law.CorpusEdits;
import org.chapterhouse.enrich.law.SharedCorpus;
import org.chapterhouse.linking.mention.Density;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.SiteRules;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The law on a real knowledge base: a full push and a thousand edits of it. */
@Tag("slow")
class LargeLawTest {

  private static final int EDITS = 1_000;
  private static final long SEED = 20_261_126;
  private static final int PARTITIONS = 3;

  @Test
  void aFullPushAndAThousandEditsEndAsTheOracleSays() throws IOException {
    Optional<Map<String, String>> corpus = SharedCorpus.chapters("sap-btp");
    assumeTrue(corpus.isPresent(), "no corpus sap-btp on this machine");
    Simulation simulation = new Simulation(SEED, PARTITIONS, Faults.NONE);
    CorpusEdits edits = new CorpusEdits(new Random(SEED), simulation.chronicle(), corpus.get());
    edits.push().forEach(simulation::add);
    simulation.settleInBulk();
    assertThat(simulation.views().differencesFrom(oracle(simulation))).as("push").isEmpty();

    long[] recomputed =
        LongStream.range(0, EDITS).map(any -> recomputedBy(edits, simulation)).sorted().toArray();

    System.out.printf(
        "%d edits of %d chapters, %d partitions, seed %d: recomputed p50 %d, p99 %d, most %d%n",
        EDITS,
        corpus.get().size(),
        PARTITIONS,
        SEED,
        recomputed[EDITS / 2],
        recomputed[EDITS * 99 / 100 - 1],
        recomputed[EDITS - 1]);
    assertThat(simulation.views().differencesFrom(oracle(simulation))).as("edits").isEmpty();
  }

  private static long recomputedBy(CorpusEdits edits, Simulation simulation) {
    long before = simulation.recomputed();
    edits.next().forEach(simulation::add);
    simulation.settle();
    return simulation.recomputed() - before;
  }

  private static Views oracle(Simulation simulation) {
    return new Oracle(new ChapterReader(SiteRules.standard()), Density.STANDARD)
        .views(simulation.chronicle().latest(), simulation.chronicle().latestAssets());
  }
}
