package org.chapterhouse.runtime;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigUtil;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One part of the handbook, as an element of {@code site.parts} says.
 *
 * @param titles its title by language
 * @param entries slugs of its chapters in order; one that ends with a slash stands for everything
 *     below that folder
 */
public record PartSettings(SortedMap<String, String> titles, List<String> entries) {

  public PartSettings {
    titles = Collections.unmodifiableSortedMap(new TreeMap<>(titles));
    entries = List.copyOf(entries);
    if (titles.isEmpty()) {
      throw new SettingsException("a part in site.parts has no title: give it one by language");
    }
  }

  static PartSettings from(Config part) {
    SortedMap<String, String> titles = new TreeMap<>();
    Config byLanguage = part.getConfig("titles");
    byLanguage
        .root()
        .keySet()
        .forEach(
            language ->
                titles.put(language, byLanguage.getString(ConfigUtil.quoteString(language))));
    return new PartSettings(titles, part.getStringList("entries"));
  }

  /** As the settings have it. */
  public Map<String, Object> asSetting() {
    return Map.of("titles", titles, "entries", entries);
  }
}
