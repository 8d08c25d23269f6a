package org.chapterhouse.markdown;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What {@code chapterhouse.yml} in a content folder says about the whole site. Whatever it leaves
 * out, the settings decide.
 *
 * @param titleOrNull name of the site; null when it says none
 * @param baseUrlOrNull where readers reach the site, without a slash at the end; null when it says
 *     nothing
 * @param languages language codes, the default one first; empty when it names none
 * @param linkPrefixes leading folders that absolute links may carry, as in {@link SiteRules}
 * @param ignored globs of paths below the content folder that are no content
 * @param parts parts of the handbook in reading order
 * @param mentionConfidence how sure a mention must be to be shown, 0 to 1; empty when it says
 *     nothing
 */
public record SiteFile(
    @Nullable String titleOrNull,
    @Nullable String baseUrlOrNull,
    List<String> languages,
    List<String> linkPrefixes,
    List<String> ignored,
    List<SitePart> parts,
    OptionalDouble mentionConfidence) {
  /** Name of the file, in the content folder itself. */
  public static final String NAME = "chapterhouse.yml";

  public SiteFile {
    languages = List.copyOf(languages);
    linkPrefixes = List.copyOf(linkPrefixes);
    ignored = List.copyOf(ignored);
    parts = List.copyOf(parts);
  }

  /**
   * Reads the file.
   *
   * @param content UTF-8, YAML, at most 256 KiB
   */
  public static SiteFileReading read(byte[] content) {
    try {
      return SiteFileReading.of(SiteFileReader.read(content));
    } catch (Refusal refusal) {
      return SiteFileReading.refused(refusal.problems());
    }
  }

  public Optional<String> title() {
    return Optional.ofNullable(titleOrNull);
  }

  public Optional<String> baseUrl() {
    return Optional.ofNullable(baseUrlOrNull);
  }
}
