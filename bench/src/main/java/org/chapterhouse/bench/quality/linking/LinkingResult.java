package org.chapterhouse.bench.quality.linking;

/**
 * All methods on one part of a corpus.
 *
 * @param part name of the part
 * @param hidden links hidden in the test parts, all seeds together
 */
public record LinkingResult(
    String part, long hidden, LinkingRun product, LinkingRun titles, LinkingRun linkProbability) {}
