package org.chapterhouse.runtime;

import com.typesafe.config.Config;
import java.util.List;

/**
 * The knowledge base as a whole, as the block {@code site} of the settings says.
 *
 * @param title name of the site
 * @param languages configured languages, the default one first; never empty
 * @param linkPrefixes path prefixes that absolute links may carry before a slug
 * @param baseUrl where readers reach the site, without a slash at the end
 * @param ignored globs of paths below the content folder that are no content
 * @param parts parts of the handbook in reading order; empty when nobody ordered it
 * @param mentionConfidence how sure a mention must be to be shown, 0 to 1
 */
public record SiteSettings(
    String title,
    List<String> languages,
    List<String> linkPrefixes,
    String baseUrl,
    List<String> ignored,
    List<PartSettings> parts,
    double mentionConfidence) {

  public SiteSettings {
    languages = List.copyOf(languages);
    linkPrefixes = List.copyOf(linkPrefixes);
    ignored = List.copyOf(ignored);
    parts = List.copyOf(parts);
    if (languages.isEmpty()) {
      throw new SettingsException("site.languages is empty: name at least one language");
    }
    if (!(mentionConfidence >= 0 && mentionConfidence <= 1)) {
      throw new SettingsException(
          "site.mention-confidence is " + mentionConfidence + ": give a number from 0 to 1");
    }
  }

  public static SiteSettings from(Config config) {
    Config site = config.getConfig("site");
    return new SiteSettings(
        site.getString("title"),
        site.getStringList("languages"),
        site.getStringList("link-prefixes"),
        site.getString("base-url"),
        site.getStringList("ignored"),
        site.getConfigList("parts").stream().map(PartSettings::from).toList(),
        site.getDouble("mention-confidence"));
  }
}
