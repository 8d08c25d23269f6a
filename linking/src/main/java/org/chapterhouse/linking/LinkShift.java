package org.chapterhouse.linking;

/**
 * What a change made of one written link.
 *
 * @param link the link
 * @param before what it came to before
 * @param after what it comes to now
 */
public record LinkShift(WrittenLink link, Found before, Found after) {}
