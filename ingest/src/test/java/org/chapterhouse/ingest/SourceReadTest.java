package org.chapterhouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long it takes to read a chapter's file. */
final class SourceReadTest {

  private static final int READS = 40;

  /** As long as a consumer lets the broker wait for more records unless it is told otherwise. */
  private static final Duration FETCH_WAIT = Duration.ofMillis(500);

  private final Editor editor = IngestHouse.shared().editor();

  @Test
  void waitsForNoRecordsToCome() {
    String folder = "en/" + UUID.randomUUID() + "/";
    IntStream.range(0, READS).forEach(i -> editor.put(folder + i, "# Chapter " + i + "\n"));

    long start = System.nanoTime();
    for (int i = 0; i < READS; i++) {
      assertThat(editor.get("/api/v1/source/" + folder + i).body())
          .isEqualTo("# Chapter " + i + "\n");
    }
    Duration each = Duration.ofNanos(System.nanoTime() - start).dividedBy(READS);

    assertThat(each).isLessThan(FETCH_WAIT.dividedBy(5));
  }
}
