package org.chapterhouse.runtime;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The settings of a process: what every module's {@code reference.conf} says, overridden by a file
 * ({@code -Dconfig.file=...}) and the environment variables named in those files.
 */
public final class Settings {

  private static final Set<String> SECRETS =
      Set.of("password", "secret", "user.info", "jaas", "credentials");

  private Settings() {}

  /** Loads the settings; the exception names file, line and setting. */
  public static Config load() {
    return load(Map.of());
  }

  /** Loads the settings with some of them, by path, given by the caller above all else. */
  public static Config load(Map<String, ?> overrides) {
    try {
      return ConfigFactory.parseMap(overrides).withFallback(ConfigFactory.load()).resolve();
    } catch (ConfigException e) {
      throw new SettingsException("the settings cannot be read: " + e.getMessage(), e);
    }
  }

  /** Reads one block, turning a missing or mistyped setting into an exception that names it. */
  public static <T> T read(Config config, Function<Config, T> reader) {
    try {
      return reader.apply(config);
    } catch (ConfigException e) {
      throw new SettingsException("a setting makes no sense: " + e.getMessage(), e);
    }
  }

  /** The effective settings of all modules as text, one a line, with secrets masked. */
  public static String describe(Config config, Set<String> blocks) {
    return config.entrySet().stream()
        .filter(entry -> blocks.contains(entry.getKey().split("\\.", 2)[0]))
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getKey() + " = " + (isSecret(entry.getKey()) ? "***" : shown(entry)))
        .collect(Collectors.joining("\n"));
  }

  private static boolean isSecret(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return SECRETS.stream().anyMatch(lower::contains);
  }

  private static String shown(Map.Entry<String, ConfigValue> entry) {
    return entry.getValue().render(ConfigRenderOptions.concise());
  }
}
