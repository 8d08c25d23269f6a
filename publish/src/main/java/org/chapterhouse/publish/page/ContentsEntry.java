package org.chapterhouse.publish.page;

/**
 * A heading to jump to.
 *
 * @param depth 0 for the outermost level of the page
 */
public record ContentsEntry(String anchor, String text, int depth) {}
