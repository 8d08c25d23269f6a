package org.chapterhouse.bench.quality.tune;

import org.chapterhouse.markdown.ChapterId;

/**
 * A phrase that may be a mention.
 *
 * @param features values of the product's features; not to be changed
 * @param right whether the writer linked the target
 */
@SuppressWarnings("ArrayRecordComponent") // by the million; never compared
record Candidate(ChapterId target, double[] features, boolean right) {}
