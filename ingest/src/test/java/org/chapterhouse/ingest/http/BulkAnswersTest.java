package org.chapterhouse.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Answers hold the request back, and nothing but their caller's going away ends them. */
final class BulkAnswersTest {

  private static final int PLACES = 4;
  private static final Map<String, Object> ANSWER = Map.of("line", "x".repeat(1000));

  @Test
  void stopsTheReadingOfARequestWhoseAnswersNobodyReads() throws IOException {
    assertThat(linesTaken(PLACES)).isLessThanOrEqualTo(PLACES + 2);
  }

  @Test
  void isMissedWithoutItsBound() throws IOException {
    assertThat(linesTaken(100_000)).isGreaterThan(50);
  }

  @Test
  void writesEveryAnswerBeforeItCloses() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (BulkAnswers answers = new BulkAnswers(out)) {
      for (int i = 0; i < 1000; i++) {
        assertThat(answers.open()).isTrue();
        answers.answer(ANSWER);
      }
    }

    assertThat(out.toString(UTF_8).lines()).hasSize(1000);
  }

  @Test
  void endsCleanlyWhenTheCallerGoesAway() {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("connection reset");
          }
        };
    try (BulkAnswers answers = new BulkAnswers(broken, PLACES)) {
      answers.open();
      answers.answer(ANSWER);

      await().until(() -> !answers.open());
      assertThat(answers.awaitAll()).isFalse();
    }
  }

  /** How many lines are read while the first answers fill the pipe and nobody empties it. */
  private static int linesTaken(int places) throws IOException {
    AtomicInteger taken = new AtomicInteger();
    try (PipedInputStream unread = new PipedInputStream(1500);
        PipedOutputStream out = new PipedOutputStream(unread)) {
      BulkAnswers answers = new BulkAnswers(out, places);
      CompletableFuture<Void> reading =
          CompletableFuture.runAsync(
              () -> {
                while (taken.get() < 100 && answers.open()) {
                  taken.incrementAndGet();
                  answers.answer(ANSWER);
                }
              });
      await().pollDelay(Duration.ofMillis(300)).until(() -> taken.get() >= Math.min(places, 100));
      int before = taken.get();
      CompletableFuture<Void> emptied =
          CompletableFuture.runAsync(
              () -> {
                try {
                  while (!reading.isDone() && unread.read(new byte[1000]) >= 0) {
                    Thread.onSpinWait();
                  }
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      reading.join();
      unread.close();
      answers.close();
      emptied.exceptionally(closed -> null).join();
      return before;
    }
  }
}
