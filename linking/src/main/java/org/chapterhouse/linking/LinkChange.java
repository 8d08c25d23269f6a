package org.chapterhouse.linking;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.chapterhouse.markdown.ChapterId;

/**
 * What one change of a card or an asset did to the links of all chapters.
 *
 * @param shifts links that were gained, lost, broken or mended, in order of their chapters
 * @param touched chapters whose ties it may have changed, the changed one included
 */
public record LinkChange(List<LinkShift> shifts, SortedSet<ChapterId> touched) {

  /** Of a card that changed no link. */
  public static final LinkChange NONE = new LinkChange(List.of(), new TreeSet<>());

  public LinkChange {
    shifts = List.copyOf(shifts);
    touched = Collections.unmodifiableSortedSet(touched);
  }
}
