package org.chapterhouse.ingest.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EditIdsTest {

  @Test
  void tellsTheTimeAnIdWasMinted() {
    Instant now = Instant.parse("2026-11-22T19:00:00.123Z");

    assertThat(EditIds.timeOf(EditIds.mint(now))).contains(now);
  }

  @Test
  void mintsUuidsOfVersionSeven() {
    UUID id = UUID.fromString(EditIds.mint(Instant.now()));

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "00000000-0000-4000-8000-000000000000", "1-2-3-4-5"})
  void knowsNoTimeOfAnIdNoEdgeMinted(String id) {
    assertThat(EditIds.timeOf(id)).isEmpty();
  }
}
