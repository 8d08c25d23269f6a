package org.chapterhouse.linking;

/**
 * An internal link, or a reference to a file, that leads nowhere.
 *
 * @param href the destination as written
 * @param reason why
 * @param target id of the chapter found, when only the heading is missing; else the best candidate,
 *     for a file its path
 * @param text text of the link
 * @param sentence the sentence it stands in, as plain text
 * @param line line in the Markdown file, from 1
 * @param start offset in the file, in UTF-16 units
 * @param end offset just past it
 */
public record BrokenLink(
    String href,
    BrokenReason reason,
    String target,
    String text,
    String sentence,
    int line,
    int start,
    int end) {}
