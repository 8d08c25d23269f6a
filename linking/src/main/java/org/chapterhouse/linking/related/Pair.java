package org.chapterhouse.linking.related;

import org.chapterhouse.markdown.ChapterId;

/**
 * How one chapter is related to another, as their cards and the links between chapters tell.
 *
 * @param target the other chapter
 * @param score strength, 0 to 1, rounded to 1e-4
 */
public record Pair(ChapterId target, double score) {}
