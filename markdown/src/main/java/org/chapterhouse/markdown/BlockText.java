package org.chapterhouse.markdown;

import java.util.List;

/**
 * What the scan needs to know about one block of text.
 *
 * @param text plain
 * @param links in it, in any order
 * @param outward links in it that lead to no part of the site, in document order
 * @param anchors that raw HTML in it sets, in document order
 * @param inerts what in it is meant for other tools, in document order
 */
record BlockText(
    String text,
    List<FoundLink> links,
    List<OutwardLink> outward,
    List<String> anchors,
    List<PlacedInert> inerts) {

  /** Something meant for other tools, and its offset in the file. */
  record PlacedInert(Inert inert, int offset) {}
}
