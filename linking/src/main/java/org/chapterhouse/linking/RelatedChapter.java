package org.chapterhouse.linking;

import java.util.List;
import org.chapterhouse.markdown.ChapterId;

/**
 * A chapter worth reading next.
 *
 * @param target that chapter
 * @param score strength of the relation, 0 to 1, rounded to 1e-4
 * @param reasons strongest first
 */
public record RelatedChapter(ChapterId target, double score, List<Reason> reasons) {
  public RelatedChapter {
    reasons = List.copyOf(reasons);
  }

  /**
   * Why a chapter is related.
   *
   * @param kind kind of the reason, kebab-case
   * @param text the reason as a sentence in the reading chapter's language
   * @param evidence what the sentence rests on
   */
  public record Reason(String kind, String text, List<String> evidence) {
    public Reason {
      evidence = List.copyOf(evidence);
    }
  }
}
