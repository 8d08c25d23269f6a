package org.chapterhouse.ingest.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Random histories of edits: no lost edit, one winner, revisions and sequence without gaps. */
final class LedgerHistoryTest {

  private static final int EDITS = 120;
  private static final int SEEDS = 200;

  static LongStream seeds() {
    return LongStream.range(0, SEEDS);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void agreesWithTheNaiveHistory(long seed) {
    assertThat(play(Ledger.table(EditExamples.MAX_CONTENT), seed)).as("seed %d", seed).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "key known, same request",
        "no condition",
        "moved on from the base",
        "move onto a chapter",
        "put finds its own bytes and path",
        "nothing to remove"
      })
  void noticesALedgerWithoutTheRow(String row) {
    List<Row> faulty =
        Ledger.table(EditExamples.MAX_CONTENT).stream().filter(r -> !r.when().equals(row)).toList();

    Stream<List<String>> played = IntStream.range(0, SEEDS).mapToObj(seed -> play(faulty, seed));

    assertThat(played.anyMatch(disagreements -> !disagreements.isEmpty())).isTrue();
  }

  private static List<String> play(List<Row> table, long seed) {
    return new NaiveHistory(new Ledger(EditExamples.rules(), table), seed).play(EDITS);
  }
}
