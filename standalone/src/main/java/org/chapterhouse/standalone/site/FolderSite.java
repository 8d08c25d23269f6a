package org.chapterhouse.standalone.site;

import com.typesafe.config.Config;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chapterhouse.ingest.folder.ContentFolder;
import org.chapterhouse.ingest.folder.IgnoredPaths;
import org.chapterhouse.linking.mention.Density;
import org.chapterhouse.markdown.Problem;
import org.chapterhouse.markdown.SiteFile;
import org.chapterhouse.markdown.SiteFileReading;
import org.chapterhouse.markdown.SiteRules;
import org.chapterhouse.runtime.PartSettings;
import org.chapterhouse.runtime.Settings;
import org.chapterhouse.runtime.SettingsException;
import org.chapterhouse.runtime.SiteSettings;

/**
 * How a folder of chapters is read: as the block {@code site} of the settings says, and above it
 * the folder's own {@code chapterhouse.yml}.
 *
 * @param directory the folder
 * @param rules languages and link prefixes
 * @param ignored what is no content
 * @param density how surely mentions must be such to be shown
 * @param settings what the folder's file says, as settings by path; empty without a file
 */
public record FolderSite(
    Path directory,
    SiteRules rules,
    IgnoredPaths ignored,
    Density density,
    Map<String, Object> settings) {

  private static final long LARGEST_FILE = 256 * 1024;

  public FolderSite {
    settings = Map.copyOf(settings);
  }

  /**
   * Reads what goes for a folder. One named as a language goes by the file of its parent, when it
   * has none itself.
   *
   * @throws SettingsException naming file, line and column of what makes no sense
   */
  public static FolderSite of(Path directory) throws IOException {
    Path own = directory.resolve(SiteFile.NAME);
    if (isThere(own)) {
      return read(directory, own);
    }
    Path parent = directory.toRealPath().getParent();
    Path name = directory.toRealPath().getFileName();
    if (parent != null && name != null && isThere(parent.resolve(SiteFile.NAME))) {
      FolderSite whole = read(directory, parent.resolve(SiteFile.NAME));
      if (whole.rules().languages().contains(name.toString())) {
        return whole;
      }
    }
    return with(directory, Map.of(), SiteFile.NAME);
  }

  /** The folder with its chapters. */
  public ContentFolder open() throws IOException {
    return ContentFolder.open(directory, rules, ignored);
  }

  private static boolean isThere(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static FolderSite read(Path directory, Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new SettingsException(file + " is no file; a symbolic link is not followed");
    }
    if (Files.size(file) > LARGEST_FILE) {
      throw new SettingsException(file + " is larger than " + LARGEST_FILE / 1024 + " KiB");
    }
    SiteFileReading reading = SiteFile.read(Files.readAllBytes(file));
    SiteFile site = reading.file().orElseThrow(() -> refused(file, reading.problems()));
    return with(directory, settings(site), file.toString());
  }

  private static SettingsException refused(Path file, List<Problem> problems) {
    return new SettingsException(
        problems.stream()
            .map(
                problem ->
                    "%s:%d:%d: %s: %s (%s)"
                        .formatted(
                            file,
                            problem.line(),
                            problem.column(),
                            problem.code(),
                            problem.message(),
                            problem.fix()))
            .collect(Collectors.joining("\n")));
  }

  private static FolderSite with(Path directory, Map<String, Object> settings, String file) {
    Config config = Settings.load(settings);
    SiteSettings site = Settings.read(config, SiteSettings::from);
    try {
      return new FolderSite(
          directory,
          new SiteRules(site.languages(), site.linkPrefixes()),
          IgnoredPaths.of(site.ignored()),
          new Density(site.mentionConfidence()),
          settings);
    } catch (IllegalArgumentException e) {
      throw new SettingsException(file + ": " + e.getMessage(), e);
    }
  }

  private static Map<String, Object> settings(SiteFile site) {
    Map<String, Object> settings = new HashMap<>();
    site.title().ifPresent(title -> settings.put("site.title", title));
    site.baseUrl().ifPresent(url -> settings.put("site.base-url", url));
    if (!site.languages().isEmpty()) {
      settings.put("site.languages", site.languages());
    }
    if (!site.linkPrefixes().isEmpty()) {
      settings.put("site.link-prefixes", site.linkPrefixes());
    }
    if (!site.ignored().isEmpty()) {
      settings.put("site.ignored", site.ignored());
    }
    site.mentionConfidence()
        .ifPresent(confidence -> settings.put("site.mention-confidence", confidence));
    if (!site.parts().isEmpty()) {
      settings.put(
          "site.parts",
          site.parts().stream()
              .map(part -> new PartSettings(new TreeMap<>(part.titles()), part.entries()))
              .map(PartSettings::asSetting)
              .toList());
    }
    return settings;
  }
}
