package org.chapterhouse.markdown;

/**
 * A heading of a chapter.
 *
 * @param level 1 to 6
 * @param id its id within the chapter: explicit, or made of the text by GitHub's algorithm
 * @param text the heading as plain text, without an explicit id
 * @param line line in the file, from 1
 */
public record Heading(int level, String id, String text, int line) {}
