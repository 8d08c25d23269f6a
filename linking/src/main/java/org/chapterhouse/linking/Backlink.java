package org.chapterhouse.linking;

import org.chapterhouse.markdown.ChapterId;

/**
 * A link from another chapter.
 *
 * @param source chapter it stands in
 * @param text text of the link
 * @param anchor heading id it names; empty when none
 */
public record Backlink(ChapterId source, String text, String anchor) {}
