package org.chapterhouse.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.chapterhouse.linking.mention.Density;
import org.chapterhouse.runtime.SettingsException;
import org.junit.jupiter.api.Test;

class EnrichSettingsTest {

  @Test
  void readsWhatTheReferenceSays() {
    EnrichSettings settings = settings(Map.of());
    assertThat(settings.partitions()).isEqualTo(6);
    assertThat(settings.flushPatience()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void showsMentionsAsSureAsWasFoundBest() {
    assertThat(new Density(settings(Map.of()).site().mentionConfidence()))
        .isEqualTo(Density.STANDARD);
  }

  @Test
  void refusesToRunWithoutThreads() {
    assertThatThrownBy(() -> settings(Map.of("enrich.threads", 0)))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("enrich.threads");
  }

  @Test
  void runsExactlyOnce() {
    Map<String, Object> properties = StreamsProperties.of(settings(Map.of()));
    assertThat(properties)
        .containsEntry(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2)
        .containsEntry(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, 0L);
  }

  private static EnrichSettings settings(Map<String, ?> overrides) {
    return EnrichSettings.from(
        ConfigFactory.parseMap(overrides).withFallback(ConfigFactory.load()));
  }
}
