package org.chapterhouse.markdown;

/**
 * A link of the text that leads to no part of the site.
 *
 * @param text text of the link, plain
 * @param start offset in the file, in UTF-16 units
 * @param end offset just past it
 */
public record OutwardLink(String text, int start, int end) {}
