package org.chapterhouse.linking;

import org.chapterhouse.linking.related.Ranking;

/**
 * A chapter's ties with what a task remembers of how they came about.
 *
 * @param ranking the chapters that {@link ChapterTies#related()} was chosen from
 */
public record Tied(ChapterTies ties, Ranking ranking) {}
