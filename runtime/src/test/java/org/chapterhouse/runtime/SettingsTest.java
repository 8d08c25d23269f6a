package org.chapterhouse.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.Config;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SettingsTest {

  @Test
  void masksSecrets() {
    Config config =
        Settings.load(
            Map.of(
                "database.password", "hunter2",
                "kafka.properties.\"basic.auth.user.info\"", "anna:hunter2",
                "kafka.properties.\"sasl.jaas.config\"", "password=hunter2"));

    assertThat(Settings.describe(config, Set.of("database", "kafka")))
        .contains("database.password = ***")
        .doesNotContain("hunter2");
  }

  @Test
  void describesOnlyTheBlocksAskedFor() {
    assertThat(Settings.describe(Settings.load(), Set.of("http")))
        .contains("http.port = 8080")
        .doesNotContain("kafka");
  }

  @Test
  void handsPropertiesToEveryKafkaClient() {
    Config config = Settings.load(Map.of("kafka.properties.\"security.protocol\"", "SASL_SSL"));

    assertThat(KafkaSettings.from(config).toProperties())
        .containsEntry("security.protocol", "SASL_SSL")
        .containsEntry("bootstrap.servers", "127.0.0.1:9092");
  }

  @Test
  void refusesASiteWithoutLanguages() {
    Config config = Settings.load(Map.of("site.languages", List.of()));

    assertThatThrownBy(() -> SiteSettings.from(config))
        .isInstanceOf(SettingsException.class)
        .hasMessage("site.languages is empty: name at least one language");
  }

  @Test
  void readsThePartsOfAHandbookInOrder() {
    PartSettings first = new PartSettings(new TreeMap<>(Map.of("en", "One")), List.of("a", "b/"));
    PartSettings second = new PartSettings(new TreeMap<>(Map.of("zh-hant", "二")), List.of());
    Config config =
        Settings.load(Map.of("site.parts", List.of(first.asSetting(), second.asSetting())));

    assertThat(SiteSettings.from(config).parts()).containsExactly(first, second);
  }

  @Test
  void refusesAPartWithoutATitle() {
    Config config =
        Settings.load(
            Map.of("site.parts", List.of(Map.of("titles", Map.of(), "entries", List.of("a")))));

    assertThatThrownBy(() -> SiteSettings.from(config))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("has no title");
  }

  @Test
  void namesASettingOfTheWrongType() {
    Config config = Settings.load(Map.of("http.port", "many"));

    assertThatThrownBy(() -> Settings.read(config, HttpSettings::from))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("port has type STRING rather than NUMBER");
  }
}
