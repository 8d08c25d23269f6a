package org.chapterhouse.enrich;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class ThreadFailuresTest {

  private long now;
  private final List<Duration> pauses = new ArrayList<>();
  private final ThreadFailures failures = new ThreadFailures(() -> now, this::pause);

  private void pause(Duration time) {
    pauses.add(time);
    now += time.toNanos();
  }

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

  @Test
  void neverGivesUpWhileTheRegistryIsAway() {
    for (int time = 0; time < 100; time++) {
      assertThat(failures.afterwards(registryAway())).isEqualTo(REPLACE_THREAD);
    }
    assertThat(pauses.subList(0, 7))
        .extracting(Duration::toMillis)
        .containsExactly(500L, 1_000L, 2_000L, 4_000L, 8_000L, 15_000L, 15_000L);
    assertThat(failures.outage()).hasValueSatisfying(why -> assertThat(why).contains("refused"));
  }

  @Test
  void neverGivesUpWhileTheBrokerIsAway() {
    for (int time = 0; time < 100; time++) {
      assertThat(failures.afterwards(new StreamsException(new TimeoutException("no broker"))))
          .isEqualTo(REPLACE_THREAD);
    }
  }

  @Test
  void forgetsAnOutageThatIsOver() {
    failures.afterwards(registryAway());
    now += Duration.ofMinutes(1).toNanos();
    assertThat(failures.outage()).isEmpty();
  }

  @Test
  void givesUpOnARegistryThatRefusesForGood() {
    for (int time = 0; time < 5; time++) {
      failures.afterwards(refused());
    }
    assertThat(failures.afterwards(refused())).isEqualTo(SHUTDOWN_CLIENT);
    assertThat(pauses).isEmpty();
  }

  private static Exception registryAway() {
    return new StreamsException(
        new SerializationException("cannot read", new ConnectException("Connection refused")));
  }

  private static Exception refused() {
    return new StreamsException(
        new SerializationException("no", new RestClientException("unauthorised", 401, 40101)));
  }

  private void die(int times) {
    for (int time = 0; time < times; time++) {
      failures.afterwards(new IllegalStateException("earlier"));
    }
  }
}
