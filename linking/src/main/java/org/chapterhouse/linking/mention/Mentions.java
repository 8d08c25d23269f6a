package org.chapterhouse.linking.mention;

import java.util.List;
import java.util.Set;
import org.chapterhouse.linking.Concordance;
import org.chapterhouse.linking.Mention;
import org.chapterhouse.linking.OwnText;
import org.chapterhouse.markdown.ChapterId;

/** Finds phrases that name other chapters. */
public final class Mentions {
  private Mentions() {}

  /**
   * The mentions in a chapter, in document order, at most one per target.
   *
   * @param linked chapters it links to already
   */
  public static List<Mention> in(OwnText own, Set<ChapterId> linked, Concordance concordance) {
    return List.of();
  }
}
