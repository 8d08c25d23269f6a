package org.chapterhouse.track.store;

import java.util.SortedMap;

/**
 * What became of a batch of events.
 *
 * @param stored events stored now
 * @param duplicates events that were there already
 * @param dropped events not stored, counted by the code of the reason
 */
public record BatchReceipt(int stored, int duplicates, SortedMap<String, Integer> dropped) {}
