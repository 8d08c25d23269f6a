package org.chapterhouse.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class EventHeadersTest {

  private final Headers headers = new RecordHeaders();

  @Test
  void readsWhatItWrote() {
    Instant time = Instant.parse("2026-11-22T10:15:30.123Z");

    EventHeaders.write(headers, "ChapterUpdated", "/ingest/ledger", "e-1", time, "00-ab");

    assertThat(EventHeaders.type(headers)).isEqualTo("ChapterUpdated");
    assertThat(EventHeaders.source(headers)).isEqualTo("/ingest/ledger");
    assertThat(EventHeaders.id(headers)).isEqualTo("e-1");
    assertThat(EventHeaders.time(headers)).contains(time);
    assertThat(EventHeaders.traceparent(headers)).isEqualTo("00-ab");
    assertThat(EventHeaders.text(headers, "ce_specversion")).isEqualTo("1.0");
  }

  @Test
  void replacesWhatIsThere() {
    EventHeaders.write(headers, "A", "a", "1", Instant.EPOCH, "t");

    EventHeaders.write(headers, "B", "b", "2", Instant.EPOCH, "t");

    assertThat(headers.toArray()).hasSize(6);
    assertThat(EventHeaders.type(headers)).isEqualTo("B");
  }

  @Test
  void answersNothingWhereNothingIs() {
    assertThat(EventHeaders.traceparent(headers)).isEmpty();
    assertThat(EventHeaders.time(headers)).isEmpty();
  }
}
