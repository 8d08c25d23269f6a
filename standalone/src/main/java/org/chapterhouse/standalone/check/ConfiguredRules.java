package org.chapterhouse.standalone.check;

import org.chapterhouse.markdown.SiteRules;
import org.chapterhouse.runtime.Settings;
import org.chapterhouse.runtime.SiteSettings;

/** How this installation reads a folder of chapters; the stages go by the same settings. */
public final class ConfiguredRules {

  private ConfiguredRules() {}

  /** Languages and link prefixes as the block {@code site} of the settings says. */
  public static SiteRules load() {
    SiteSettings site = Settings.read(Settings.load(), SiteSettings::from);
    return new SiteRules(site.languages(), site.linkPrefixes());
  }
}
