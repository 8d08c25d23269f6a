package org.chapterhouse.bench.quality.corpus;

import org.chapterhouse.markdown.ChapterId;

/**
 * A link that a writer set from one chapter to another.
 *
 * @param target the chapter it leads to
 * @param text its text, plain
 * @param start offset in the file, in UTF-16 units
 * @param end offset just past it
 * @param seeAlso whether it stands in a "See also" section or in the front matter's list
 */
public record HumanLink(ChapterId target, String text, int start, int end, boolean seeAlso) {}
