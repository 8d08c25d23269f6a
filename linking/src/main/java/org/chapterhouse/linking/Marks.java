package org.chapterhouse.linking;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.chapterhouse.markdown.ChapterId;

/**
 * What a changed card may have changed, over all chapters and nodes there are: their ties, edges
 * and nodes must be worked out again. Never lacks anything that really changed; holds the card's
 * own chapter always. Empty when the card was ignored because a later one is filed.
 *
 * @param chapters chapters, existing or gone, in order of their ids
 * @param nodes node keys, existing or gone, in order
 */
public record Marks(SortedSet<ChapterId> chapters, SortedSet<String> nodes) {
  static final Marks NONE = new Marks(new TreeSet<>(), new TreeSet<>());

  public Marks {
    chapters = Collections.unmodifiableSortedSet(new TreeSet<>(chapters));
    nodes = Collections.unmodifiableSortedSet(new TreeSet<>(nodes));
  }

  public boolean isEmpty() {
    return chapters.isEmpty() && nodes.isEmpty();
  }
}
