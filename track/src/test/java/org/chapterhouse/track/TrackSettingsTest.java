package org.chapterhouse.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import java.time.Period;
import java.util.Map;
import org.chapterhouse.runtime.SettingsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator may set, and what nobody may. */
class TrackSettingsTest {

  @Test
  void keepsIdsForThirteenMonthsAndEventsForTwentyFiveUnlessSetOtherwise() {
    TrackSettings settings = TrackHouse.defaults();

    assertThat(settings.times().ids()).isEqualTo(Period.ofMonths(13));
    assertThat(settings.times().events()).isEqualTo(Period.ofMonths(25));
    assertThat(settings.terms().lifetime()).isEqualTo(settings.times().ids());
  }

  @Test
  void keepsThemForLessWhereAskedTo() {
    TrackSettings settings =
        with(Map.of("track.keep.ids", "1 month", "track.keep.events", "10 days"));

    assertThat(settings.times().ids()).isEqualTo(Period.ofMonths(1));
    assertThat(settings.times().events()).isEqualTo(Period.ofDays(10));
  }

  @ParameterizedTest
  @CsvSource({
    "track.keep.ids, 14 months, from 3 days to 13 months",
    "track.keep.ids, 404 days, from 3 days to 13 months",
    "track.keep.ids, 2 days, from 3 days to 13 months",
    "track.keep.events, 26 months, from 3 days to 25 months",
    "track.keep.events, 3 years, from 3 days to 25 months",
    "track.keep.events, 0 days, from 3 days to 25 months",
    "track.proof.lifetime, 16 minutes, from 1 second to 15 minutes",
    "track.proof.lifetime, 0 seconds, from 1 second to 15 minutes",
    "track.database.connections, 2, at least 3",
  })
  void refusesWhatNobodyMaySetAndSaysWhatMayBe(String setting, String value, String rule) {
    assertThatThrownBy(() -> with(Map.of(setting, value)))
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith(setting + " is ")
        .hasMessageContaining(rule);
  }

  private static TrackSettings with(Map<String, ?> settings) {
    return TrackSettings.from(ConfigFactory.parseMap(settings).withFallback(ConfigFactory.load()));
  }
}
