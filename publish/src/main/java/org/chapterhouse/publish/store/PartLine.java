package org.chapterhouse.publish.store;

/**
 * A live chapter in its place in reading order.
 *
 * @param part number of its part, from 0
 */
public record PartLine(int part, String id, String title) {}
