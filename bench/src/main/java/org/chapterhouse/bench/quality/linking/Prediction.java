package org.chapterhouse.bench.quality.linking;

import org.chapterhouse.markdown.ChapterId;

/**
 * A link that a method would set.
 *
 * @param target where it would lead
 * @param score how sure the method is, 0 to 1
 */
public record Prediction(ChapterId target, double score) {}
