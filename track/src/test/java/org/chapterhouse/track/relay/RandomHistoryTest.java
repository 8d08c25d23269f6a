package org.chapterhouse.track.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.chapterhouse.embedded.testing.TestServers;
import org.chapterhouse.schemas.Contract;
import org.chapterhouse.schemas.TopicCatalogue;
import org.chapterhouse.track.ReadingTopic;
import org.chapterhouse.track.relay.RandomHistory.RelayFault;
import org.chapterhouse.track.store.Readers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stored events, figures and topic equal an oracle that sees everything in order. */
class RandomHistoryTest {

  private static final TestServers SERVERS = TestServers.shared();
  private static final int STEPS = Integer.getInteger("chapterhouse.test.history.steps", 150);

  @BeforeAll
  static void establish() {
    Contract.establish(SERVERS.kafkaProperties(), new TopicCatalogue(6, (short) 1));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void endsAsTheOracleSays(long seed) {
    try (Readers readers = new Readers()) {
      assertThat(faults(seed, readers, RelayFault.NONE)).as("seed %d", seed).isEmpty();
    }
  }

  /** The comparison can fail: whatever a withdrawal forgets, some history shows it. */
  @ParameterizedTest
  @CsvSource({"CORRECT_FIGURES, figures", "QUEUE_TOMBSTONES, topic", "ERASE_EVENTS, stored events"})
  void showsAWithdrawalThatForgetsAPart(String part, String fault) {
    try (Readers readers = Readers.whoseWithdrawalsForget(part)) {
      assertThat(faults(1, readers, RelayFault.NONE)).contains(fault);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void showsARelayThatTakesItsStepsInAnotherOrder(RelayFault fault) {
    try (Readers readers = new Readers()) {
      assertThat(faults(1, readers, fault)).contains("topic");
    }
  }

  private static Set<String> faults(long seed, Readers readers, RelayFault fault) {
    try (RandomHistory history =
        new RandomHistory(seed, readers, SERVERS.kafkaProperties(), fault)) {
      history.play(STEPS);
      return history.faults(new ReadingTopic(SERVERS));
    }
  }
}
