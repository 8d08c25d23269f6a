package org.chapterhouse.bench.quality.tune;

/**
 * Something to learn from.
 *
 * @param features a value for each feature; not to be changed
 * @param right whether it is what was looked for
 * @param weight how much it counts
 */
@SuppressWarnings("ArrayRecordComponent") // by the million; never compared
record Sample(double[] features, boolean right, double weight) {}
