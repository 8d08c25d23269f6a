package org.chapterhouse.publish.store;

import java.util.List;

/**
 * A chapter that was found.
 *
 * @param score the higher the better; rounded to six digits
 * @param body its text, a passage a line
 * @param sections where the text of each heading starts in the body, in order
 */
public record SearchHit(
    String id, String title, double score, String body, List<SearchSection> sections) {

  public SearchHit {
    sections = List.copyOf(sections);
  }
}
