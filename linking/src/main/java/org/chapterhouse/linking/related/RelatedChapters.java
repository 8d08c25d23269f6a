package org.chapterhouse.linking.related;

import java.util.List;
import org.chapterhouse.linking.Concordance;
import org.chapterhouse.linking.Mention;
import org.chapterhouse.linking.OwnText;
import org.chapterhouse.linking.RelatedChapter;
import org.chapterhouse.linking.TieLink;

/** Finds the chapters worth reading next. */
public final class RelatedChapters {
  private RelatedChapters() {}

  /**
   * The related chapters, best first, each with its reasons: those the editor chose, then those
   * ranked highest.
   *
   * @param links the chapter's links that lead to a chapter
   * @param mentions its mentions
   */
  public static List<RelatedChapter> of(
      OwnText own,
      Ranking ranking,
      List<TieLink> links,
      List<Mention> mentions,
      Concordance concordance) {
    return List.of();
  }
}
