package org.chapterhouse.track.store;

import java.time.Instant;

/**
 * What a withdrawal erased.
 *
 * @param consents consent records: 1, or 0 when there was none (any more)
 * @param events events, each with its link to the reader, taken out of the counts too
 * @param cancelled events among them that had not been published and now never will be
 * @param tombstones events among them whose deletion from {@code reading.events} is under way
 * @param at when
 */
public record ErasureReceipt(int consents, int events, int cancelled, int tombstones, Instant at) {}
