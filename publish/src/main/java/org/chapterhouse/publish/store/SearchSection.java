package org.chapterhouse.publish.store;

/**
 * A heading and the text under it.
 *
 * @param start where the text starts in the body, in UTF-16 units
 * @param id of the heading
 */
public record SearchSection(int start, String id, String title) {}
