package org.chapterhouse.linking;

import org.chapterhouse.markdown.ChapterId;

/**
 * An internal link that leads nowhere.
 *
 * @param href the destination as written
 * @param reason why
 * @param target the chapter found, when only the heading is missing; else the best candidate
 * @param text text of the link
 * @param sentence the sentence it stands in, as plain text
 * @param line line in the Markdown file, from 1
 * @param start offset in the file, in UTF-16 units
 * @param end offset just past it
 */
public record BrokenLink(
    String href,
    BrokenReason reason,
    ChapterId target,
    String text,
    String sentence,
    int line,
    int start,
    int end) {}
