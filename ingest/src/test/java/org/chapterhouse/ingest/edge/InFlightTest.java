package org.chapterhouse.ingest.edge;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class InFlightTest {

  private final InFlight inFlight = new InFlight(64 << 10, 4);

  @Test
  void refusesMoreBulkEditsThanItTakes() {
    IntStream.range(0, 4).forEach(i -> inFlight.enter(0, true));

    assertThatThrownBy(() -> inFlight.enter(0, true)).isInstanceOf(BusyException.class);
  }

  @Test
  void keepsRoomForInteractiveEditsUnderABulkPush() {
    inFlight.enter(31 << 10, true);
    assertThatThrownBy(() -> inFlight.enter(1 << 10, true)).isInstanceOf(BusyException.class);

    assertThatCode(() -> inFlight.enter(30 << 10, false)).doesNotThrowAnyException();
  }

  @Test
  void takesNewEditsOnceOthersAreDone() {
    for (int i = 0; i < 1000; i++) {
      inFlight.enter(20 << 10, true).close();
    }

    assertThatCode(() -> inFlight.enter(20 << 10, true)).doesNotThrowAnyException();
  }

  @Test
  void givesBackWhatARefusedBulkEditHadTaken() {
    InFlight.Place full = inFlight.enter(62 << 10, false);
    IntStream.range(0, 10)
        .forEach(
            i ->
                assertThatThrownBy(() -> inFlight.enter(4 << 10, true))
                    .isInstanceOf(BusyException.class));
    full.close();

    assertThatCode(() -> inFlight.enter(30 << 10, true)).doesNotThrowAnyException();
  }
}
