package org.chapterhouse.publish.page;

import java.util.List;

/**
 * A part of the handbook.
 *
 * @param count of all its chapters
 * @param chapters the first of them
 */
public record PartGroup(TitledLink part, int count, List<TitledLink> chapters) {

  public PartGroup {
    chapters = List.copyOf(chapters);
  }
}
