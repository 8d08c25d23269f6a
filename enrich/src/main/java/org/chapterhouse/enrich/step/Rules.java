package org.chapterhouse.enrich.step;

import org.chapterhouse.linking.Ties;
import org.chapterhouse.linking.mention.Density;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.SiteRules;

/**
 * What all ties are worked out by: how chapters are read, how sure mentions must be, and which
 * {@code f} it is.
 *
 * @param reader reads chapters by the site's rules
 * @param density how sure mentions must be
 * @param fingerprint differs whenever the same chapters may tie otherwise
 */
public record Rules(ChapterReader reader, Density density, String fingerprint) {

  /** The site's rules and the program's own {@code f}. */
  public static Rules of(SiteRules site, Density density) {
    return new Rules(
        new ChapterReader(site), density, "f " + Ties.VERSION + ", " + site + ", " + density);
  }
}
