package org.chapterhouse.publish.page;

import java.util.List;

/**
 * Chapters whose titles begin with the same letter.
 *
 * @param letter upper case; {@code #} for everything that is no letter
 * @param anchor where the group stands on the page
 */
public record LetterGroup(String letter, String anchor, List<TitledLink> chapters) {

  public LetterGroup {
    chapters = List.copyOf(chapters);
  }
}
