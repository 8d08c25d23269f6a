package org.chapterhouse.publish.store;

/**
 * What an editor put into a part.
 *
 * @param part number of the part, from 0
 * @param slug of a chapter; with a slash at its end everything below that folder, in the order of
 *     slugs
 */
public record PartEntry(int part, String slug) {}
