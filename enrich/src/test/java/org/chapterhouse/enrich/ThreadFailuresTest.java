package org.chapterhouse.enrich;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThreadFailuresTest {

  private long now;
  private final ThreadFailures failures = new ThreadFailures(() -> now);

  @Test
  void replacesAThreadThatDied() {
    assertThat(failures.afterwards(new IllegalStateException("x"))).isEqualTo(REPLACE_THREAD);
  }

  @Test
  void givesUpWhenThreadsGoOnDying() {
    die(5);
    assertThat(failures.afterwards(new IllegalStateException("x"))).isEqualTo(SHUTDOWN_CLIENT);
    assertThat(failures.last()).contains("IllegalStateException: x");
  }

  @Test
  void forgivesWhatIsLongAgo() {
    die(5);
    now += Duration.ofMinutes(3).toNanos();
    assertThat(failures.afterwards(new IllegalStateException("x"))).isEqualTo(REPLACE_THREAD);
  }

  private void die(int times) {
    for (int time = 0; time < times; time++) {
      failures.afterwards(new IllegalStateException("earlier"));
    }
  }
}
