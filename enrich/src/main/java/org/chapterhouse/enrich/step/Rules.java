package org.chapterhouse.enrich.step;

import org.chapterhouse.linking.Ties;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.SiteRules;

/**
 * What all ties are worked out by: how chapters are read, and which {@code f} it is.
 *
 * @param reader reads chapters by the site's rules
 * @param fingerprint differs whenever the same chapters may tie otherwise
 */
public record Rules(ChapterReader reader, String fingerprint) {

  /** The site's rules and the program's own {@code f}. */
  public static Rules of(SiteRules site) {
    return new Rules(new ChapterReader(site), "f " + Ties.VERSION + ", " + site);
  }
}
