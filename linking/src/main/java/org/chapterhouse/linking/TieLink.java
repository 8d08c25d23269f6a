package org.chapterhouse.linking;

import org.chapterhouse.markdown.ChapterId;

/**
 * A link that leads to a chapter.
 *
 * @param href the destination as written
 * @param target chapter it leads to, redirects followed
 * @param anchor heading id in the target; empty when none is named
 * @param text text of the link
 * @param sentence the sentence it stands in, as plain text
 * @param line line in the Markdown file, from 1
 * @param start offset in the file, in UTF-16 units
 * @param end offset just past it
 */
public record TieLink(
    String href,
    ChapterId target,
    String anchor,
    String text,
    String sentence,
    int line,
    int start,
    int end) {}
