package org.chapterhouse.track.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chapterhouse.track.consent.ReaderId;
import org.chapterhouse.track.consent.RefusedException;
import org.junit.jupiter.api.Test;

/** Many readers at once, on few chapters, so that their transactions meet. */
class ConsentHistoryTest {

  private static final long SEED = 20261122;
  private static final int READERS = 24;
  private static final int EVENTS = 12;

  @Test
  void keepsCountsExactWhileReadersComeAndGoAtOnce() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try (Readers readers = new Readers()) {
      List<Callable<Integer>> lives = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        ReaderId reader = readers.optIn();
        Random random = new Random(SEED + i);
        lives.add(() -> read(readers, reader, random));
        if (i % 2 == 0) {
          lives.add(() -> readers.optOut(reader).consents());
        }
      }

      for (Future<Integer> life : pool.invokeAll(lives)) {
        assertThat(life.get()).as("seed " + SEED).isNotNegative();
      }

      Tables tables = readers.tables();
      assertThat(tables.figures()).as("seed " + SEED).isEqualTo(tables.recount());
      assertThat(tables.rows("consent")).hasSize(READERS / 2);
      assertThat(tables.rows("reading_event")).hasSize(READERS / 2 * EVENTS);
      assertThat(tables.rows("outbox")).hasSize(READERS / 2 * EVENTS);
    } finally {
      pool.shutdownNow();
    }
  }

  private static int read(Readers readers, ReaderId reader, Random random) {
    int told = 0;
    try {
      for (; told < EVENTS; told++) {
        readers.open(reader, "en/chapter-" + random.nextInt(3));
      }
      return told;
    } catch (RefusedException e) {
      return told;
    }
  }
}
