package org.chapterhouse.publish.page;

import java.util.List;

/**
 * Where a chapter stands among the others.
 *
 * @param trail what it belongs to, the outermost first
 * @param heading title of the part or folder whose chapters stand around it
 * @param around those, itself among them; empty when it is alone
 * @param previous chapter before it in reading order, as a list of at most one
 * @param next chapter after it, as a list of at most one
 */
public record Place(
    List<TitledLink> trail,
    TitledLink heading,
    List<SideLink> around,
    List<TitledLink> previous,
    List<TitledLink> next) {

  public Place {
    trail = List.copyOf(trail);
    around = List.copyOf(around);
    previous = List.copyOf(previous);
    next = List.copyOf(next);
  }
}
