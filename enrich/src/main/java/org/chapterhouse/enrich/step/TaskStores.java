package org.chapterhouse.enrich.step;

import org.chapterhouse.events.ChapterCard;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.events.EnrichProgress;

/**
 * Everything a task knows; what it keeps on the heap is derived from these.
 *
 * @param chapters the shelf: chapters of this partition that are present, by id
 * @param cards the catalogue: a card for every chapter and asset there is, by record key
 * @param ties fingerprints of the ties written last, by id
 * @param edges fingerprints of the edges written last, by source chapter and edge key
 * @param nodes fingerprints of the nodes written last, by node key
 * @param marks what is still to be recomputed, with the lowest sequence that caused it
 * @param progress the task's counters, by partition; one entry at most
 * @param rules fingerprint of the rules that everything else here goes by; one entry at most
 */
public record TaskStores(
    TaskStore<ChapterUpdated> chapters,
    TaskStore<ChapterCard> cards,
    TaskStore<byte[]> ties,
    TaskStore<byte[]> edges,
    TaskStore<byte[]> nodes,
    TaskStore<Long> marks,
    TaskStore<EnrichProgress> progress,
    TaskStore<byte[]> rules) {}
