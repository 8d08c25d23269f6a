package org.chapterhouse.track.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RatesTest {

  private final AtomicLong now = new AtomicLong();
  private final Rates rates = new Rates(60, now::get);

  @Test
  void admitsWhatAMinuteHoldsAndNoMore() {
    assertThat(rates.admits("192.0.2.1", 60)).isTrue();
    assertThat(rates.admits("192.0.2.1", 1)).isFalse();
    assertThat(rates.admits("192.0.2.2", 60)).isTrue();
  }

  @Test
  void admitsAgainAsTimePasses() {
    rates.admits("192.0.2.1", 60);

    now.addAndGet(Duration.ofSeconds(2).toNanos());

    assertThat(rates.admits("192.0.2.1", 2)).isTrue();
    assertThat(rates.admits("192.0.2.1", 1)).isFalse();
  }

  @Test
  void savesUpNothingBeyondAMinute() {
    now.addAndGet(Duration.ofMinutes(50).toNanos());

    assertThat(rates.admits("192.0.2.1", 61)).isFalse();
    assertThat(rates.admits("192.0.2.1", 60)).isTrue();
  }

  @Test
  void forgetsEverythingWithTheKey() {
    rates.admits("192.0.2.1", 60);

    now.addAndGet(Duration.ofMinutes(61).toNanos());

    assertThat(rates.admits("192.0.2.1", 60)).isTrue();
  }

  /** Numbers, times and a key of its own: there is no place where an address could be. */
  @Test
  void hasNoPlaceForAddresses() {
    for (Field field : Rates.class.getDeclaredFields()) {
      assertThat(field.getType())
          .isNotEqualTo(String.class)
          .matches(type -> !java.util.Map.class.isAssignableFrom(type))
          .matches(type -> !java.util.Collection.class.isAssignableFrom(type));
    }
  }
}
