package org.chapterhouse.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.chapterhouse.enrich.law.Chronicle;
import org.chapterhouse.events.ChapterUpdated;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The law on a real broker: twelve seeded histories of one knowledge base, each with accidents of
 * its own and each ending as the oracle says.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokerLawTest {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private House house;
  private Accidents accidents;
  private Chronicle chronicle;
  private Random random;

  @BeforeAll
  void open(@TempDir Path directory) throws Exception {
    house = new House(directory);
    accidents = new Accidents(house);
    random = new Random();
    chronicle = new Chronicle(random);
  }

  @AfterAll
  void close() {
    accidents.close();
    house.close();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(ints = {1, 2, 3, 4})
  void endsAsTheOracleSays(int seed) throws Exception {
    assertThat(differencesAfter(seed)).as("seed %d", seed).isEmpty();
  }

  @Tag("slow")
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(ints = {5, 6, 7, 8, 9, 10, 11, 12})
  void goesOnEndingAsTheOracleSays(int seed) throws Exception {
    assertThat(differencesAfter(seed)).as("seed %d", seed).isEmpty();
  }

  private List<String> differencesAfter(int seed) throws Exception {
    random.setSeed(seed);
    happen(seed);
    try (ProgressWatch watch = new ProgressWatch(house.kafka())) {
      watch.awaitSettled(house.edits().lastOffsets(), PATIENCE);
    }
    return house.differences();
  }

  private void happen(int seed) throws Exception {
    switch (seed % 4) {
      case 0 -> accidents.restart(this::edits);
      case 1 -> accidents.restartWithoutStores(this::edits);
      case 2 -> {
        accidents.secondInstanceComesAndGoes(this::edits);
        accidents.secondInstanceComesAndGoes(this::edits);
      }
      default -> accidents.kill(this::edits);
    }
  }

  private void edits() {
    for (int edit = 0; edit < 15; edit++) {
      if (random.nextInt(6) == 0) {
        house.edits().writeAndAbort(aborted());
      }
      if (random.nextInt(4) == 0) {
        house.edits().writeAsset(chronicle.asset());
      } else {
        house.edits().write(chronicle.edit());
      }
    }
  }

  /** What the ledger wrote and took back, and nobody may ever see. */
  private List<ChapterUpdated> aborted() {
    return new Chronicle(new Random(random.nextLong())).edit();
  }
}
